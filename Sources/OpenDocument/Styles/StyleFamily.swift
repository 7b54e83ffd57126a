/// What a style is for.
///
/// - SeeAlso: ODF 1.3 part 3, 19.480 `style:family`
enum StyleFamily: Hashable, Sendable {
  case table, row, column, cell, paragraph, text
}
