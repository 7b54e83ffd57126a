extension FormVocabulary {
  /// A label that spans several columns.
  ///
  /// It is a number: 0 and 1 are the official form's, those from 2 the other ones of a template, in the
  /// order in which it lists them.
  public struct ColumnGroup: Hashable, Sendable {
    let ordinal: UInt8

    /// The most groups that a form can have.
    private static let most = 24

    /// The most groups that a template can add.
    package static let mostFurther = most - official.count

    private init(ordinal: Int) { self.ordinal = UInt8(ordinal) }

    /// 指標.
    public static let indicators = ColumnGroup(ordinal: 0)
    /// 主な取組(事業).
    public static let initiatives = ColumnGroup(ordinal: 1)
    /// The groups of the official form.
    public static let official = [indicators, initiatives]

    /// The further group at a place in a template's list, from 0.
    public static func further(_ index: Int) -> ColumnGroup {
      precondition(index >= 0 && index < most - official.count, "too many groups")
      return ColumnGroup(ordinal: official.count + index)
    }

    private static let keys = ["indicators", "initiatives"]

    /// The key of an official group in a template; of a further one, its number.
    public var key: String {
      ordinal < Self.keys.count ? Self.keys[Int(ordinal)] : "groups[\(ordinal)]"
    }

    /// The official group with a key.
    package init?(key: String) {
      guard let ordinal = Self.keys.firstIndex(of: key) else { return nil }
      self.init(ordinal: ordinal)
    }
  }
}

extension FormVocabulary.ColumnGroup: CustomStringConvertible {
  public var description: String { key }
}
