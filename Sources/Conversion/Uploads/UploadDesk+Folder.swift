package import GoalSheet

extension UploadDesk {
  /// A folder that is watched for sheets of the desk's forms, `expected` or any.
  package func watched(_ path: String, expected: ExpectedSections?) -> WatchedFolder {
    var options = reading
    options.expected = expected
    // What is found in thousands of files is held at once; a sheet that is opened has all of it.
    options.limits.messages = 100
    return WatchedFolder(path, options)
  }
}
