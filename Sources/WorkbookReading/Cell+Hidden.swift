public import Grid

extension Cell {
  /// Whether a cell has a value but displays nothing.
  ///
  /// A number or date may be displayed as blanks only; a text of blanks is not hidden.
  @inlinable
  package var showsNothing: Bool {
    if text.isEmpty { return true }
    if case .text = value { return false }
    return text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
