/// A position in a text where another font begins.
///
/// - SeeAlso: [MS-XLS] 2.5.129 `FormatRun`
struct FontRun: Hashable, Sendable {
  /// The offset in UTF-8.
  var start: Int
  /// The font's index, as in cell styles.
  var font: Int
}
