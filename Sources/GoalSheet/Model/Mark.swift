/// An evaluation (評価): one of the marks of a form's legend, as the form writes it.
///
/// A mark is understood without the template that it comes from. What it says about a goal is an
/// ``Achievement``, which the template gives for each of its marks.
///
/// - SeeAlso: SPEC section 12
public struct Mark: RawRepresentable, Sendable {
  /// The mark itself: `○`, `A+`, `達成`.
  public let rawValue: String

  /// - Returns: `nil` if the text is no mark: it is blank, longer than 20 characters, or has white
  ///   space or control characters.
  public init?(rawValue: String) {
    let scalars = rawValue.unicodeScalars
    guard !scalars.isEmpty, rawValue.utf8.count <= Self.longest * 4,
      scalars.count <= Self.longest,
      scalars.allSatisfy({ !CleanText.isSpace($0) && !$0.isControl })
    else { return nil }
    self.rawValue = rawValue
  }

  private init(official text: String) { rawValue = text }

  /// 達成: ○ U+25CB.
  public static let achieved = Mark(official: "○")
  /// 一部未達成: △ U+25B3.
  public static let partlyAchieved = Mark(official: "△")
  /// 未達成: × U+00D7.
  public static let notAchieved = Mark(official: "×")

  /// The marks of the official form, in its order.
  public static let official = [achieved, partlyAchieved, notAchieved]

  /// Whether it can be in a drop-down list, whose values are separated by commas, and in a legend,
  /// where a colon or its like follows a mark.
  ///
  /// - SeeAlso: ECMA-376-1, 18.3.1.32 `dataValidation`
  package var fitsListAndLegend: Bool { !rawValue.contains { ",\":：=＝…".contains($0) } }

  /// The most characters that a mark may have.
  package static let longest = 20
}

// By bytes: marks are compared for every row, and comparing texts by what they look like is slow.
extension Mark: Hashable {
  /// Whether both are written with the same characters.
  public static func == (a: Mark, b: Mark) -> Bool {
    a.rawValue.utf8.elementsEqual(b.rawValue.utf8)
  }

  /// Hashes the characters.
  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
