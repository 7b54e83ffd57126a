import XML
import Grid
import Messages

extension XMLReader {
  /// Reads the `font` or `rPr` element that was just started for styles that change the meaning of
  /// text.
  ///
  /// - SeeAlso: ECMA-376-1, 18.4.10 `strike`, 18.4.14 `vertAlign`
  mutating func readFontStyle() throws(ReadError) -> TextRun.Style {
    let level = depth
    var style: TextRun.Style = []
    while try nextChild(of: level) {
      if isNamed("strike") || isNamed("dstrike") {
        if flag("val") != false { style.insert(.struck) }
      } else if isNamed("vertAlign") {
        switch try text("val") {
        case "superscript": style.insert(.superscript)
        case "subscript": style.insert(.subscript)
        default: continue
        }
      }
    }
    return style
  }
}
