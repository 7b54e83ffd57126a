extension Template {
  /// The text of the official form's file, for people to copy and edit.
  ///
  /// ``standard`` is not decoded from it, as that would take up much of a short run.
  package static var standardBytes: [UInt8] { PackageResources.official_yaml }
}
