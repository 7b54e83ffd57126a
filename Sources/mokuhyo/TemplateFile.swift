import ArgumentParser
import Conversion
import FormTemplate
import Messages

/// Reads the files that `--template` names.
enum TemplateFile {
  /// The template at `path`.
  ///
  /// - Throws: An exit with status 1, after printing the error with line and key.
  static func read(_ path: String) throws -> Template {
    do throws(TemplateFilesError) {
      return try TemplateFiles.form(at: path)
    } catch {
      throw exit(error)
    }
  }

  /// The templates at `paths`; forms that clash are an error of usage.
  static func read(_ paths: [String], only: Bool) throws -> TemplateFiles {
    do throws(TemplateFilesError) {
      return try TemplateFiles(paths, leavesOutOfficial: only)
    } catch {
      guard case .clash(let clash, let files) = error else { throw exit(error) }
      throw UsageError(.templatesClash(clash, files: files))
    }
  }

  private static func exit(_ error: TemplateFilesError) -> ExitCode {
    Terminal.error.print("mokuhyo: " + error.text[Language.ofUser])
    return ExitCode(1)
  }
}
