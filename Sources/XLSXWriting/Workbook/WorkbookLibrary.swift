import CXLSXWriter

/// The library that workbooks are written with.
package enum WorkbookLibrary {
  /// The version of the loaded library, as in `1.1.4`.
  package static var version: String {
    unsafe String(cString: lxw_version())
  }
}
