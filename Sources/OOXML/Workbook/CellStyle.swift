import Grid
import NumberFormats

/// What a style means for the cells that use it.
struct CellStyle: Sendable {
  /// Answers that the hot loops need for every cell.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Set once the style has been looked up.
    static let isKnown = Traits(rawValue: 1)
    /// Text is displayed unchanged.
    static let leavesText = Traits(rawValue: 2)
    /// Numbers are displayed as `General`.
    static let isGeneral = Traits(rawValue: 4)
    /// The style of a cell that names none.
    static let plain: Traits = [.isKnown, .leavesText, .isGeneral]
  }

  var traits: Traits
  var edges: CellEdges
  /// Whether the whole font is struck through, superscript or subscript.
  var font: TextRun.Style
  var format: CellFormat

  /// A style that has not been looked up yet.
  static let unknown = CellStyle(traits: [], edges: [], font: [], format: .general)
  /// The style of a cell that names none, or one that does not exist.
  static let plain = CellStyle(traits: .plain, edges: [], font: [], format: .general)
}

extension CellStyle {
  init(format: CellFormat, edges: CellEdges, font: TextRun.Style) {
    var traits = Traits.isKnown
    if format.leavesText { traits.insert(.leavesText) }
    if format.isGeneral { traits.insert(.isGeneral) }
    self.init(traits: traits, edges: edges, font: font, format: format)
  }
}
