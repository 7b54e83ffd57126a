import FormTemplate
import OOXML
import OpenData
import XLSXWriting
import Zip

/// The program's version, as `--version` prints it.
package enum ProgramVersion {
  package static let text = "0.1.0"

  /// The version, followed by those of the official form and of the libraries, one per line.
  ///
  /// A bug report should include it. Programs may rely on the first line.
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
