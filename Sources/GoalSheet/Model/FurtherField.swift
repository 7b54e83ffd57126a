/// A field that a template adds to the official ones: a column, or a field of the header block.
///
/// - SeeAlso: SPEC section 12
public struct FurtherField: Hashable, Sendable {
  /// What its values are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, quantity, mark, date
  }

  /// The key in JSON: letters, digits and `-`.
  public var key: String
  /// What its values are.
  public var kind: Kind
  /// The label on the form, and the heading in the data table.
  public var label: String
  /// Whether a blank has the value of the line above, as a blank 組織目標 has.
  public var inherits: Bool
  /// Whether it is an outcome of the year, which a blank form for the next year leaves out.
  public var isOutcome: Bool

  /// A further field.
  public init(
    key: String, kind: Kind, label: String, inherits: Bool = false, isOutcome: Bool = true
  ) {
    self.key = key
    self.kind = kind
    self.label = label
    self.inherits = inherits
    self.isOutcome = isOutcome
  }

  /// The field without a value.
  public var blank: FurtherValue {
    FurtherValue(key: key, value: .blank(of: kind))
  }
}

extension FurtherField {
  /// Whether a text can be a key: it is a name in JSON and SQLite, and `上の行と共通` is split at spaces.
  package static func isUsable(_ key: String) -> Bool {
    (1...40).contains(key.utf8.count)
      && key.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether JSON or SQLite have the name for something else, in whatever case.
  package static func isReserved(_ key: String) -> Bool { reserved.contains(key.lowercased()) }

  private static let reserved: Set<String> = Set(
    GoalField.official.map { $0.key.lowercased() }
      + FormVocabulary.HeaderField.official.map { $0.key.lowercased() }
      + ["continues", "further", "id", "position", "title", "legend", "rows", "unplaced", "source"])
}
