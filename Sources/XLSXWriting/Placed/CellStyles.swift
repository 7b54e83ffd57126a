/// The styles of the cells of a worksheet, each once; cells refer to them by index.
///
/// - SeeAlso: ECMA-376-1, 18.8.10 `cellXfs`
package struct CellStyles: Hashable, Sendable {
  private var styles: [CellStyle] = []
  private var indexes: [CellStyle: Int] = [:]

  package init() {}

  /// The number of styles; every index is below it.
  package var count: Int { styles.count }

  package subscript(index: Int) -> CellStyle { styles[index] }

  /// The index of a style, adding it if it is new.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - guess: An index that it is likely to have: comparing two styles is much cheaper than
  ///     looking one up.
  /// - Returns: The index, which does not change.
  package mutating func index(of style: CellStyle, guess: Int = 0) -> Int {
    if styles.indices.contains(guess), styles[guess] == style { return guess }
    if let index = indexes[style] { return index }
    styles.append(style)
    indexes[style] = styles.count - 1
    return styles.count - 1
  }
}
