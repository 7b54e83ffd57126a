import CXLSXWriter
import Grid

extension WriteError {
  /// The error for a call of the library that failed.
  init(_ code: lxw_error, sheet: String? = nil, cell: CellReference? = nil) {
    let words = unsafe String(cString: lxw_strerror(code))
    self.init(.library(code: Int(code.rawValue), words), sheet: sheet, cell: cell)
  }
}

/// Throws unless the call of the library succeeded.
func check(
  _ code: lxw_error, sheet: String? = nil, cell: CellReference? = nil
) throws(WriteError) {
  guard code != LXW_NO_ERROR else { return }
  throw WriteError(code, sheet: sheet, cell: cell)
}
