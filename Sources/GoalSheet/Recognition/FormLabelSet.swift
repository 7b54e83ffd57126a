/// A set of labels; a bit for each, because sets are made for every row of labels.
struct FormLabelSet {
  private var columns = GoalFieldSet()
  /// The labels of the header block from bit 0, of groups from bit 32, and of the title.
  private var others: UInt64 = 0

  init() {}

  init(_ labels: some Sequence<FormLabel>) {
    for label in labels { insert(label) }
  }

  var count: Int { columns.count + others.nonzeroBitCount }
  var isEmpty: Bool { columns.isEmpty && others == 0 }

  func contains(_ label: FormLabel) -> Bool {
    if case .column(let field) = label {
      columns.contains(field)
    } else {
      others & Self.bit(label) != 0
    }
  }

  mutating func formUnion(_ other: FormLabelSet) {
    columns = columns.union(other.columns)
    others |= other.others
  }

  mutating func insert(_ label: FormLabel) {
    if case .column(let field) = label { columns.insert(field) } else { others |= Self.bit(label) }
  }

  private static func bit(_ label: FormLabel) -> UInt64 {
    switch label {
    case .header(let field): 1 << UInt64(min(field.ordinal, 31))
    case .group(let group): 1 << UInt64(32 + group.ordinal)
    case .title: 1 << 63
    case .column: 0
    }
  }
}
