extension FormVocabulary {
  /// The label/value pairs of the header block.
  public enum HeaderField: Hashable, Sendable {
    /// 年度
    case fiscalYear
    /// 組織名(部)
    case department
    /// 組織名(準部・課・機関名)
    case section
    /// (参考)関連する総合計画における政策指標
    case policyIndicators
    /// 作成日
    case createdOn
    /// 評価日
    case evaluatedOn
    /// A field that the template adds: its place in ``FormFields/furtherHeaders``.
    case further(Int)
  }
}

extension FormVocabulary.HeaderField {
  /// The fields of the official form, in its order.
  public static let official: [Self] = [
    .fiscalYear, .department, .section, .policyIndicators, .createdOn, .evaluatedOn,
  ]

  /// The field's position among all, from 0.
  var ordinal: Int {
    switch self {
    case .fiscalYear: 0
    case .department: 1
    case .section: 2
    case .policyIndicators: 3
    case .createdOn: 4
    case .evaluatedOn: 5
    case .further(let index): Self.official.count + index
    }
  }

  private static let keys = [
    "fiscalYear", "department", "section", "policyIndicators", "createdOn", "evaluatedOn",
  ]

  /// The key of an official field in JSON; of a further one, its number.
  ///
  /// The key of a further field is in ``FormFields`` and in the sheet.
  public var key: String {
    if case .further(let index) = self { "further[\(index)]" } else { Self.keys[ordinal] }
  }

  /// The official field with a key.
  public init?(key: String) {
    guard let ordinal = Self.keys.firstIndex(of: key) else { return nil }
    self = Self.official[ordinal]
  }
}
