import Grid

extension CellLook {
  /// Takes what this look does not say from the one that it inherits.
  mutating func takeMissing(from other: CellLook) {
    font = font ?? other.font
    size = size ?? other.size
    fill = fill ?? other.fill
    borderColor = borderColor ?? other.borderColor
    alignment = alignment ?? other.alignment
  }
}
