import Files

/// The settings of a new profile of LibreOffice: everything is Japanese, as the form is.
///
/// The language of a PDF is that of its text, which a workbook does not tell.
enum OfficeProfile {
  /// Creates the profile in the folder at `path`.
  static func write(to path: String) throws(SystemError) {
    let user = FileSystem.join(path, "user")
    try FileSystem.makeFolders(user)
    let file = try FileDescriptor(
      creating: FileSystem.join(user, "registrymodifications.xcu"))
    try file.write(Array(settings.utf8).span)
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    \(item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"))
    \(item("/org.openoffice.Office.Linguistic/General", "DefaultLocale"))
    \(item("/org.openoffice.Office.Linguistic/General", "DefaultLocale_CJK"))
    </oor:items>

    """

  private static func item(_ path: String, _ name: String) -> String {
    "<item oor:path=\"\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
      + "<value>ja-JP</value></prop></item>"
  }
}
