extension Template {
  /// The text of the official form's file, for people to copy and edit.
  ///
  /// ``standard`` is not decoded from it, as that would take up much of a short run.
  package static var standardBytes: [UInt8] { PackageResources.official_yaml }

  /// The JSON Schema of template files, with which editors complete and check them.
  ///
  /// - SeeAlso: JSON Schema, draft 2020-12
  package static var schemaBytes: [UInt8] { PackageResources.schema_json }
}
