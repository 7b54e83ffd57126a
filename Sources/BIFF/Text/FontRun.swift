/// Where in a text another font begins.
///
/// - SeeAlso: [MS-XLS] 2.5.129 `FormatRun`
struct FontRun: Hashable, Sendable {
  /// Offset in UTF-8.
  var start: Int
  /// The font's index, as cells name fonts.
  var font: Int
}
