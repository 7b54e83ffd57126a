import GoalSheet

/// A column of the data table.
///
/// - SeeAlso: SPEC section 4, "The data table"
enum TableColumn: Hashable, Sendable {
  case sheet(SheetPart)
  /// 行 counts the rows of a sheet from one; blank on the one record of a sheet without rows.
  case row
  case field(GoalField, FieldPart = .text)
  /// 上の行と共通: the keys of the continued fields.
  case continues
  /// A column of a further field: its place in ``TableColumns/slots``.
  case further(Int)

  /// What is the same on every record of a sheet, by its place in the table.
  enum SheetPart: Int, CaseIterable {
    case fiscalYear, department, section, createdOn, evaluatedOn, policyIndicators
  }

  /// What a field's columns hold: only a quantity has more than a text.
  enum FieldPart: Int, CaseIterable {
    case text, number, unit, bound
  }

  /// All columns, in the table's order.
  static let all: [TableColumn] =
    SheetPart.allCases.map(TableColumn.sheet) + [.row]
    + GoalField.official.flatMap { field in
      field.value.tableParts.map { TableColumn.field(field, $0) }
    } + [.continues]

  /// The index of each field's first column.
  private static let firstIndices = GoalField.official.map { field in
    all.firstIndex(of: .field(field)) ?? 0
  }

  /// The column's place in the table, from zero.
  var index: Int {
    switch self {
    case .sheet(let part): part.rawValue
    case .row: SheetPart.allCases.count
    case .field(let field, let part): Self.firstIndices[field.ordinal] + part.rawValue
    case .continues: Self.all.count - 1
    case .further(let slot): Self.all.count + slot
    }
  }

  /// Whether the column says nothing about a row.
  var belongsToSheet: Bool {
    if case .sheet = self { true } else { false }
  }
}

// MARK: - Headings

extension TableColumn {
  var heading: String {
    switch self {
    case .sheet(.fiscalYear): "年度"
    case .sheet(.department): "組織名(部)"
    case .sheet(.section): "組織名(準部・課・機関名)"
    case .sheet(.createdOn): "作成日"
    case .sheet(.evaluatedOn): "評価日"
    case .sheet(.policyIndicators): "政策指標"
    case .row: "行"
    case .field(let field, let part): field.described.heading + part.suffix
    case .continues: "上の行と共通"
    case .further: ""
    }
  }

  private static let byHeading = Dictionary(
    uniqueKeysWithValues: all.map { ($0.heading, $0) })

  /// The column with this heading; white space and the width of characters play no part.
  init?(heading: String) {
    // A long text on a form is not a heading and need not be examined.
    guard heading.utf8.count <= 128 else { return nil }
    guard let column = Self.byHeading[Self.key(of: heading)] else { return nil }
    self = column
  }

  /// A heading without white space and full width, for comparing.
  static func key(of heading: String) -> String {
    var key = ""
    for scalar in heading.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = ("\u{FF01}"..."\u{FF5E}").contains(scalar)
      key.unicodeScalars.append(
        isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return key
  }
}

extension TableColumn.FieldPart {
  var suffix: String {
    switch self {
    case .text: ""
    case .number: "値"
    case .unit: "単位"
    case .bound: "条件"
    }
  }
}

extension FieldValue {
  /// The columns in which a field of this kind is written.
  var tableParts: [TableColumn.FieldPart] {
    switch self {
    case .number, .text, .list, .mark: [.text]
    case .quantity: TableColumn.FieldPart.allCases
    }
  }
}
