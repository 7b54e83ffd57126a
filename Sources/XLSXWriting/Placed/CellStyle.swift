package import Appearance

/// How a cell looks, as a value, so that equal styles become one format of the workbook.
package struct CellStyle: Hashable, Sendable {
  package enum VerticalAlignment: Hashable, Sendable {
    case top, center
  }

  package var font: String
  /// In points.
  package var size: Double
  package var isBold = false
  /// `nil` is the automatic colour, black.
  package var textColor: Color?
  package var isUnderlined = false
  /// Whether the text is superscript.
  package var isRaised = false
  package var horizontal = HorizontalAlignment.left
  package var vertical = VerticalAlignment.center
  package var wraps = true
  /// The colour of a thin border on all four sides; `nil` for none.
  package var border: Color?
  package var fill: Color?
  /// An Excel number format; `nil` is General.
  package var numberFormat: String?
  /// Whether the cell is locked where its worksheet is protected.
  package var isLocked = true

  package init(font: String, size: Double) {
    self.font = font
    self.size = size
  }

  /// Hashes what distinguishes the styles of a workbook; they share the font, which is slow to hash.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(isBold)
    hasher.combine(horizontal)
    hasher.combine(fill)
    hasher.combine(numberFormat?.utf8.count)
    hasher.combine(isLocked)
  }
}
