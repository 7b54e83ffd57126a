import GoalSheet
import JSON

/// The keys of the model's JSON, an enum for each kind of object, in the order in which they are
/// written.
///
/// - SeeAlso: SPEC section 2
enum ModelKeys {
  enum Document: String, CaseIterable { case format, sheets }

  enum Sheet: String, CaseIterable {
    case title, fiscalYear, department, section, policyIndicators, createdOn, evaluatedOn, legend
    case rows, unplaced, source
    /// The last one in the table, as few sheets have it; it is written before the legend.
    case further
  }

  enum Legend: String, CaseIterable { case mark, meaning }

  /// The form's fields, then `continues`.
  enum Row: Hashable {
    case field(GoalField)
    case continues
    /// The last one in the table, as few rows have it; it is written before `continues`.
    case further

    static let all = GoalField.official.map(Row.field) + [.continues, .further]

    var name: String {
      switch self {
      case .field(let field): field.key
      case .continues: "continues"
      case .further: "further"
      }
    }
  }

  /// The keys of a row's cells.
  enum RowCell: Hashable {
    case field(GoalField)
    case further

    static let all = GoalField.official.map(RowCell.field) + [.further]

    var name: String {
      switch self {
      case .field(let field): field.key
      case .further: Row.further.name
      }
    }
  }

  enum Quantity: String, CaseIterable { case text, number, unit, bound }

  enum Unplaced: String, CaseIterable { case cell, text }

  enum Source: String, CaseIterable { case file, sheet, cells, form }

  /// What the document's ``Document/format`` must be.
  static let format = "mokuhyo/1"
}

extension ModelKeys {
  static let document = KeyTable<Document>()
  /// `source` plays no part in equality, so data made by other programs may leave it out.
  static let sheet = KeyTable<Sheet>(optional: [.source, .further])
  static let legend = KeyTable<Legend>()
  static let row = KeyTable<Row>(Row.all, optional: [.further], name: \.name)
  static let quantity = KeyTable<Quantity>()
  static let unplaced = KeyTable<Unplaced>()
  /// `cells` is there only with `--cells`.
  static let source = KeyTable<Source>(optional: [.cells, .form])
  static let cells = KeyTable<CellKey>(
    CellKey.all, optional: Set(CellKey.all), name: \.name)
  static let rowCells = KeyTable<RowCell>(
    RowCell.all, optional: Set(RowCell.all), name: \.name)
}
