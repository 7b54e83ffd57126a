/// How numbers, dates and texts are displayed: a data style of the document, as a format code.
///
/// - SeeAlso: ODF 1.3 part 3, 16.29 (data styles)
struct DataStyle: Hashable, Sendable {
  /// A style that is used instead for some values.
  struct Variant: Hashable, Sendable {
    /// The comparison in the brackets of a format code: `>=0`.
    var condition: String
    var styleName: String
  }

  /// The code of one section, as in a workbook of Excel.
  var code = ""
  var variants: [Variant] = []

  /// The code of all sections; `code(of:)` gives that of a style of a name.
  ///
  /// Conditions that Excel takes for granted are left out, because the sign of a number depends on
  /// whether they are written.
  func code(with code: (String) -> String?) -> String {
    // An empty code would be General.
    if self.code.isEmpty, variants.isEmpty { return "\"\"" }
    let sections = variants.prefix(3).compactMap { variant in
      code(variant.styleName).map { (condition: variant.condition, code: $0) }
    }
    let isUsual = Self.usual.contains(sections.map(\.condition))
    return (sections.map { isUsual ? $0.code : "[\($0.condition)]\($0.code)" } + [self.code])
      .joined(separator: ";")
  }

  /// The conditions of the sections before the last where a code names none.
  private static let usual: Set<[String]> = [[">=0"], [">0", "<0"], [">0", "<0", "=0"]]
}
