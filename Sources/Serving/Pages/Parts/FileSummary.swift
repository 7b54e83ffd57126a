import Conversion
import GoalSheet
import HTML
import Messages
import Reporting

/// What became of one file, or one member of a zip, in a few words.
struct FileSummary {
  enum State: String, CaseIterable {
    /// Nothing of it could be read.
    case failed
    case withFindings = "findings"
    case clean
  }

  let name: String
  let state: State
  /// The name, if what is made of the file lacks some or all of it.
  let lacking: String?
  /// Whose sheets it has; the page's script sees by them who handed in twice.
  private let owners: [String]
  private let found: String
  /// How many of its sheets came before, and that in words.
  private let duplicates: Int
  private let again: String
  private let remark: String
  private let comma: String

  /// The summary of a file that the page calls `name`.
  init(_ file: UploadCheck.File, name: String, _ setting: PageSetting) {
    self.name = name
    owners = file.owners
    // That a section handed in twice is counted apart, as by the script, which sees it last.
    let findings = file.messages.filter { $0.code != .duplicateSheet }
    duplicates = file.messages.count - findings.count
    let counts = [Severity.error, .warning].map { severity in
      (severity, findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    let isClean = counts.isEmpty && duplicates == 0
    state = file.sheets.isEmpty ? .failed : isClean ? .clean : .withFindings
    let isPartly = counts.contains { $0.0 == .error }
    lacking =
      state == .failed ? name : isPartly ? setting.say("\(name) (in part)", "\(name)（一部）") : nil
    comma = setting.say(", ", "、")
    found = counts.map { setting.words.findings($0.1, $0.0) }.joined(separator: comma)
    again = setting.say("\(duplicates) handed in twice", "重複 \(duplicates) 件")
    // That a sheet is of somebody else is said in the list, too: it should not be in it.
    let others = findings.filter { $0.code == .submissionUnexpected }
    let more =
      others.count > 1
      ? setting.say(" (and \(others.count - 1) more)", "（ほか \(others.count - 1) 枚）") : ""
    remark = others.first.map { setting.say(": ", "：") + $0.text[setting.language] + more } ?? ""
  }

  /// What was found, such as `エラー 1 件、警告 2 件`.
  var text: String {
    [found, duplicates > 0 ? again : ""].filter { !$0.isEmpty }.joined(separator: comma) + remark
  }

  /// The heading over the files of a state.
  static func name(of state: State, _ setting: PageSetting) -> String {
    switch state {
    case .failed: setting.say("Not read", "読み取れなかったもの")
    case .withFindings: setting.say("With findings", "気になる点のあるもの")
    case .clean: setting.say("Nothing doubtful", "気になる点のないもの")
    }
  }

  /// Appends what the page's script makes its list of files of, to an open tag.
  func writeAttributes(to html: inout HTMLWriter) {
    html.attribute("data-state", state.rawValue)
    html.attribute("data-name", name)
    html.attribute("data-found", found)
    html.attribute("data-twice", "\(duplicates)")
    html.attribute("data-remark", remark)
    html.attribute("data-owners", owners.joined(separator: "\n"))
    if let lacking { html.attribute("data-lacking", lacking) }
  }
}
