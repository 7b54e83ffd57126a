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

  let state: State
  /// What was found, such as `エラー 1 件、警告 2 件`.
  let text: String

  init(_ file: UploadCheck.File, _ setting: PageSetting) {
    let counts = [Severity.error, .warning].map { severity in
      (severity, file.messages.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    state = file.sheets.isEmpty ? .failed : counts.isEmpty ? .clean : .withFindings
    text = counts.map { setting.words.findings($0.1, $0.0) }
      .joined(separator: setting.say(", ", "、"))
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
  func writeAttributes(name: String, to html: inout HTMLWriter) {
    html.attribute("data-state", state.rawValue)
    html.attribute("data-name", name)
    html.attribute("data-summary", text)
  }
}
