/// Limits of Excel, in UTF-16 units, which is how Excel counts characters.
///
/// - SeeAlso: "Excel specifications and limits", support.microsoft.com
package enum ExcelLimit {
  /// The text of a cell.
  package static let cellText = 32_767
  /// The code of a header or footer.
  package static let pageEdge = 255
  /// The prompt of a validation.
  package static let prompt = 255
  /// The heading of such a prompt.
  package static let promptTitle = 32
  /// The name of a worksheet.
  package static let worksheetName = 31
  /// A document property.
  package static let property = 255
}

extension String {
  /// The longest beginning of at most `limit` UTF-16 units that ends between two characters.
  package func cut(toUTF16Length limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var rest = limit
    return String(
      prefix { character in
        rest -= character.utf16.count
        return rest >= 0
      })
  }
}
