extension FormVocabulary {
  /// The names of an organisation's two levels, such as 局 and 室.
  public struct Levels: Hashable, Sendable {
    /// The upper level.
    public var department: String
    /// The lower level.
    public var section: String

    /// The names of both levels.
    public init(department: String, section: String) {
      self.department = department
      self.section = section
    }

    /// Those of the official form.
    public static let official = Levels(department: "部", section: "課")
  }
}
