import Messages
import XML

/// Finds a cell format of the workbook that wraps long texts.
///
/// A review adds no format of its own: the part with the formats is the submitter's.
enum WrappedFormat {
  /// The index of the most suitable format; `nil` if none wraps.
  ///
  /// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`
  static func index(in styles: MarkupPart?) -> Int? {
    let formats = styles?.root.child("cellXfs")?.children("xf") ?? []
    let rated = formats.enumerated().compactMap { index, format in
      rating(of: format).map { (rating: $0, index: index) }
    }
    return rated.max { ($0.rating, -$0.index) < ($1.rating, -$1.index) }?.index
  }

  /// How suitable a format is; `nil` if it does not wrap or would change the text's look.
  private static func rating(of format: MarkupElement) -> Int? {
    guard let alignment = format.child("alignment")?.attributes,
      ["1", "true"].contains(alignment["wrapText"] ?? ""),
      ["0", "49"].contains(format.attributes["numFmtId"] ?? "0"),
      (alignment["textRotation"] ?? "0") == "0",
      ["0", nil].contains(format.attributes["fillId"]),
      ["general", "left"].contains(alignment["horizontal"] ?? "general")
    else { return nil }
    return (alignment["vertical"] == "top" ? 2 : 0)
      + (["0", nil].contains(format.attributes["borderId"]) ? 0 : 1)
  }
}
