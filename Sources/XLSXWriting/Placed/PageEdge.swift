/// A header or footer: up to three texts, in one font.
package struct PageEdge: Hashable, Sendable {
  /// A part of a text.
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// The number of the page.
    case page
    /// The number of pages.
    case pageCount
  }

  package var left: [Piece] = []
  package var center: [Piece] = []
  package var right: [Piece] = []
  package var font = ""
  /// In points.
  package var size = 10

  package init() {}
}
