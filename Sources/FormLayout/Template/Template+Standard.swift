internal import Messages

extension Template {
  /// The file that the built-in form is read from.
  package static var standardBytes: [UInt8] { PackageResources.official_yaml }

  /// The official form, built into the program.
  ///
  /// - SeeAlso: `templates/official.yaml`
  public static let standard: Template = {
    let yaml = String(decoding: PackageResources.official_yaml, as: UTF8.self)
    do throws(TemplateError) {
      return try Template(yaml: yaml, file: "templates/official.yaml")
    } catch {
      preconditionFailure("the built-in template is faulty: \(error[.english])")
    }
  }()
}
