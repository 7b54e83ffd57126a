package import GoalSheet

extension UploadDesk {
  /// A folder that is watched for sheets of the desk's forms, `expected` or any.
  package func watched(_ path: String, expected: ExpectedSections?) -> WatchedFolder {
    var options = reading
    options.expected = expected
    return WatchedFolder(path, options)
  }
}
