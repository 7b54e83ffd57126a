import Grid

/// Addresses of cells as attributes have them.
///
/// - SeeAlso: ODF 1.3 part 3, 18.3.3 `cellAddress`
enum CellAddress {
  /// The cell of `Sheet1.B2`, `$'Sheet 1'.$B$2` or `.B2`.
  static func cell(_ address: String) -> CellReference? {
    let cell = address.split(separator: ".", omittingEmptySubsequences: false).last
    return cell.flatMap { CellReference($0) }
  }
}
