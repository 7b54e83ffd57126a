import GoalSheet

/// A column of the data table, by its heading, in the table's order.
///
/// - SeeAlso: SPEC section 4, "The data table"
enum TableColumn: String, Hashable, Sendable, CaseIterable {
  case fiscalYear = "年度"
  case department = "組織名(部)"
  case section = "組織名(準部・課・機関名)"
  case createdOn = "作成日"
  case evaluatedOn = "評価日"
  case policyIndicators = "政策指標"
  /// Counts the rows of a sheet from one; blank on the one record of a sheet without rows.
  case row = "行"
  case no = "No."
  case goal = "組織目標"
  case planPosition = "総合計画上の位置づけ"
  case indicator = "取組指標"
  case target = "目標"
  case targetNumber = "目標値"
  case targetUnit = "目標単位"
  case targetBound = "目標条件"
  case result = "結果"
  case resultNumber = "結果値"
  case resultUnit = "結果単位"
  case resultBound = "結果条件"
  case initiative = "取組名称(事業名)"
  case outline = "概要"
  case evaluation = "評価"
  case status = "目標達成状況"
  case nextSteps = "今後の方針"
  /// The keys of the continued fields.
  case continues = "上の行と共通"

  /// The columns that are the same on every record of a sheet.
  static let header: [TableColumn] = [
    .fiscalYear, .department, .section, .createdOn, .evaluatedOn, .policyIndicators,
  ]

  /// Where the column stands in the table's order, from zero.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The column that holds the text of a field.
  init(_ field: GoalField) {
    switch field {
    case .no: self = .no
    case .goal: self = .goal
    case .planPosition: self = .planPosition
    case .indicator: self = .indicator
    case .target: self = .target
    case .result: self = .result
    case .initiative: self = .initiative
    case .outline: self = .outline
    case .evaluation: self = .evaluation
    case .status: self = .status
    case .nextSteps: self = .nextSteps
    }
  }
}

extension TableColumn {
  /// The column with this heading; white space and the width of characters play no part.
  init?(heading: String) {
    // A form's long texts are told apart without being looked at.
    guard heading.utf8.count <= 128 else { return nil }
    var key = ""
    for scalar in heading.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = ("\u{FF01}"..."\u{FF5E}").contains(scalar)
      key.unicodeScalars.append(
        isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    self.init(rawValue: key)
  }
}
