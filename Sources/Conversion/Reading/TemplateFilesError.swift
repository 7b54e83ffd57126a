package import Files
package import FormTemplate
package import Messages

/// Why files cannot be used as the templates of one run.
package enum TemplateFilesError: Error {
  /// A file cannot be read.
  case system(SystemError, path: String)
  /// A file is no template.
  case template(TemplateError)
  /// Two files are of forms that clash.
  case clash(FormClash, files: [String])

  /// The sentence, with the file.
  package var text: BilingualText {
    switch self {
    case .system(let error, let path):
      BilingualText(
        english: "\(path): \(error.text.english)", japanese: "\(path): \(error.text.japanese)")
    case .template(let error):
      BilingualText(english: error[.english], japanese: error[.japanese])
    case .clash(let clash, let files): clash.text(files: files)
    }
  }
}
