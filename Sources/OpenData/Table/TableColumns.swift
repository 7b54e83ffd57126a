import GoalSheet

/// The columns of the data table of one form: the usual ones, and those that a template adds.
///
/// The further header fields and columns come before `上の行と共通`, each under its label.
///
/// - SeeAlso: SPEC sections 4 and 12
struct TableColumns: Sendable {
  /// A column for a further field, or for a part of a further quantity.
  struct Slot: Hashable, Sendable {
    enum Owner: Hashable, Sendable {
      case header(Int)
      case column(Int)
    }

    let owner: Owner
    let field: FurtherField
    let part: TableColumn.FieldPart
    let heading: String
  }

  /// The form's fields.
  let fields: FormFields
  /// The columns for further fields, in the table's order.
  let slots: [Slot]
  /// The columns from left to right.
  let all: [TableColumn]
  private let byHeading: [String: TableColumn]

  static let official = TableColumns(.official)

  init(_ fields: FormFields) {
    self.fields = fields
    let owners =
      fields.furtherHeaders.enumerated().map { (Slot.Owner.header($0), $1) }
      + fields.further.enumerated().map { (Slot.Owner.column($0), $1) }
    var slots: [Slot] = []
    var taken = Set(TableColumn.all.map { TableColumn.key(of: $0.heading) })
    for (owner, field) in owners {
      let parts = field.kind == .quantity ? TableColumn.FieldPart.allCases : [.text]
      func headings(_ label: String) -> [String] { parts.map { label + $0.suffix } }
      let label = field.label.split(whereSeparator: \.isWhitespace).joined()
      // A label that the table has already is told from the other one by its key.
      let isTaken = headings(label).contains { taken.contains(TableColumn.key(of: $0)) }
      let names = headings(isTaken ? "\(label)(\(field.key))" : label)
      for (part, heading) in zip(parts, names) {
        taken.insert(TableColumn.key(of: heading))
        slots.append(Slot(owner: owner, field: field, part: part, heading: heading))
      }
    }
    self.slots = slots
    all =
      TableColumn.all.dropLast() + slots.indices.map { TableColumn.further($0) }
      + TableColumn.all.suffix(1)
    byHeading = Dictionary(
      slots.enumerated().map { (TableColumn.key(of: $1.heading), TableColumn.further($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of places in a record's storage.
  var count: Int { all.count }

  /// The heading of a column.
  func heading(of column: TableColumn) -> String {
    if case .further(let slot) = column { slots[slot].heading } else { column.heading }
  }

  /// The column with a heading, which may have spaces and other widths.
  func column(heading: String) -> TableColumn? {
    TableColumn(heading: heading)
      ?? (byHeading.isEmpty ? nil : byHeading[TableColumn.key(of: heading)])
  }

  /// The first column of a further field.
  func column(of owner: Slot.Owner) -> TableColumn? {
    slots.firstIndex { $0.owner == owner }.map(TableColumn.further)
  }

  /// Whether a column holds the same in every record of a sheet.
  func belongsToSheet(_ column: TableColumn) -> Bool {
    guard case .further(let slot) = column, case .header = slots[slot].owner else {
      return column.belongsToSheet
    }
    return true
  }

  /// The column of a part of the quantity whose text is in `column`.
  static func part(_ part: TableColumn.FieldPart, of column: TableColumn) -> TableColumn {
    switch column {
    case .field(let field, _): .field(field, part)
    case .further(let slot): .further(slot + part.rawValue)
    default: column
    }
  }
}
