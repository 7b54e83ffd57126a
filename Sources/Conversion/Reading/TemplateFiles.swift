import Bytes
import Files
package import FormTemplate

/// The forms of template files, in the order given and then the official one.
package struct TemplateFiles {
  package private(set) var forms: [Template] = []
  /// For each file, what its content is known by.
  package private(set) var digests: [String] = []

  /// Reads the files at `paths`; the same one given twice does no harm.
  ///
  /// `leavesOutOfficial` keeps the official form from being added.
  package init(_ paths: [String], leavesOutOfficial: Bool = false) throws(TemplateFilesError) {
    for path in paths {
      let (form, digest) = try Self.read(path)
      for earlier in forms.indices where digests[earlier] != digest {
        if let clash = FormClash.between(forms[earlier], form) {
          throw .clash(clash, files: [paths[earlier], path])
        }
      }
      forms.append(form)
      digests.append(digest)
    }
    if !leavesOutOfficial, !forms.contains(where: { $0.name == Template.standard.name }) {
      forms.append(.standard)
    }
  }

  /// The form in the file at `path`.
  package static func form(at path: String) throws(TemplateFilesError) -> Template {
    try read(path).form
  }

  private static func read(_ path: String) throws(TemplateFilesError) -> (
    form: Template, digest: String
  ) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.contents(of: path) ?? []
    } catch {
      throw .system(error, path: path)
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw .template(TemplateError(.notUTF8, file: path))
    }
    do throws(TemplateError) {
      return (try Template(yaml: yaml, file: path), SHA256.digest(of: bytes))
    } catch {
      throw .template(error)
    }
  }
}
