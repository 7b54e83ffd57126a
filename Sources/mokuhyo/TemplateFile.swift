import Files
import ArgumentParser
import Conversion
import FormTemplate
import Messages

/// Reads the file that `--template` names.
enum TemplateFile {
  /// The template at `path`.
  ///
  /// - Throws: An exit with status 1, after printing the error with line and key.
  static func read(_ path: String) throws -> Template {
    do {
      let bytes = try FileSystem.contents(of: path) ?? []
      guard let yaml = String(validating: bytes, as: UTF8.self) else {
        throw TemplateError(.notUTF8, file: path)
      }
      return try Template(yaml: yaml, file: path)
    } catch let error as TemplateError {
      Terminal.error.print("mokuhyo: " + error[Language.ofUser])
    } catch let fault as SystemError {
      throw unreadable(path, fault)
    }
    throw ExitCode(1)
  }

  /// The exit for a template that cannot be read, after printing why.
  static func unreadable(_ path: String, _ fault: SystemError) -> ExitCode {
    Terminal.error.print("mokuhyo: \(path): " + fault.text[Language.ofUser])
    return ExitCode(1)
  }
}
