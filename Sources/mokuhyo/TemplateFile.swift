import Files
import ArgumentParser
import Conversion
import FormLayout
import Messages

/// Reads the file that `--template` names.
enum TemplateFile {
  /// The template at `path`.
  ///
  /// - Throws: an exit with status 1, after the fault was printed with line and key.
  static func read(_ path: String) throws -> Template {
    do {
      let bytes = try FileSystem.contents(of: path) ?? []
      guard let yaml = String(validating: bytes, as: UTF8.self) else {
        throw TemplateError(
          file: path, line: nil, key: nil,
          text: BilingualText(
            english: "the template is not UTF-8 text", japanese: "様式ファイルが UTF-8 のテキストではありません"))
      }
      return try Template(yaml: yaml, file: path)
    } catch let error as TemplateError {
      Terminal.error.print("mokuhyo: " + error[Language.ofUser])
    } catch let fault as SystemFault {
      Terminal.error.print("mokuhyo: \(path): " + fault.text[Language.ofUser])
    }
    throw ExitCode(1)
  }
}
