/// How the cells of a worksheet look: each style once, and cells name it by its index.
///
/// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`
package struct CellStyles: Hashable, Sendable {
  private var styles: [CellStyle] = []
  private var indexes: [CellStyle: Int] = [:]

  package init() {}

  /// How many there are; indexes are below it.
  package var count: Int { styles.count }

  package subscript(index: Int) -> CellStyle { styles[index] }

  /// The index of a style, which is added if it is new.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - guess: An index that it may well have: comparing two styles takes a fraction of looking one
  ///     up.
  /// - Returns: The index, which does not change.
  package mutating func index(of style: CellStyle, guess: Int = 0) -> Int {
    if styles.indices.contains(guess), styles[guess] == style { return guess }
    if let index = indexes[style] { return index }
    styles.append(style)
    indexes[style] = styles.count - 1
    return styles.count - 1
  }
}
