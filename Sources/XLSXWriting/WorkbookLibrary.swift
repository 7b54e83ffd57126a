import CXLSXWriter

/// The library that workbooks are written with.
package enum WorkbookLibrary {
  /// Its version, as the library that is loaded says it: `1.1.5`.
  package static var version: String {
    unsafe String(cString: lxw_version())
  }
}
