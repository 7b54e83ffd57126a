/// A set of labels; a bit for each, because sets are made for every row of labels.
struct FormLabelSet {
  private var bits: UInt64 = 0

  init() {}

  init(_ labels: some Sequence<FormLabel>) {
    for label in labels { insert(label) }
  }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }

  func contains(_ label: FormLabel) -> Bool { bits & Self.bit(label) != 0 }

  mutating func insert(_ label: FormLabel) { bits |= Self.bit(label) }

  /// The bits from 0 are those of the table's columns, which are at most 16; then come the header
  /// block's, the groups' and the title's.
  private static func bit(_ label: FormLabel) -> UInt64 {
    switch label {
    case .column(let field): 1 << UInt64(field.ordinal)
    case .header(let field): 1 << UInt64(16 + field.ordinal)
    case .group(.indicators): 1 << 32
    case .group(.initiatives): 1 << 33
    case .title: 1 << 34
    }
  }
}
