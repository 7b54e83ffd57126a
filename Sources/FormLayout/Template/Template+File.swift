extension Template {
  /// The file `templates/official.yaml`, for users to copy and change.
  package static var standardBytes: [UInt8] { PackageResources.official_yaml }
}
