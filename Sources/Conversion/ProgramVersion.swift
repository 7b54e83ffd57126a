import FormTemplate
import OOXML
import OpenData
import XLSXWriting
import Zip

/// The program's version, as `--version` prints it.
package enum ProgramVersion {
  package static let text = "0.1.0"

  /// The version, and below it those of the official form and of the libraries, a line each.
  ///
  /// It is what a report of a fault should hold. Programs may rely on the first line.
  package static var report: String {
    let form = Template.standard.design.identity
    return """
      \(text)
      template: \(form.id) \(form.version)
      libxlsxwriter: \(WorkbookLibrary.version)
      libzip: \(ZipLibraries.zipVersion)
      libdeflate: \(ZipLibraries.deflateVersion)
      SQLite: \(DatabaseLibrary.version ?? "-")
      """
  }
}
