import CXLSXWriter
import Messages

extension WriteError {
  /// What the library says of a call that failed.
  init(_ code: lxw_error, at place: String = "") {
    let words = unsafe String(cString: lxw_strerror(code))
    let suffix = place.isEmpty ? "" : " (\(place))"
    let kind: Kind =
      code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED ? .content : .library(code: Int(code.rawValue))
    self.init(
      kind, english: "the workbook could not be written: \(words)\(suffix)",
      japanese: "ブックを書き出せませんでした：\(words)\(suffix)")
  }
}

/// Throws unless the library's call succeeded.
func check(_ code: lxw_error, at place: @autoclosure () -> String = "") throws(WriteError) {
  guard code != LXW_NO_ERROR else { return }
  throw WriteError(code, at: place())
}
