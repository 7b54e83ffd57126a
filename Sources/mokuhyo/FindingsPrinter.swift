import Conversion
import Messages

/// Prints what `check` finds on standard output: lines as they come, the others at the end.
final class FindingsPrinter: Reporter {
  enum Style {
    case lines, json, sarif
  }

  private let style: Style
  private let line = MessageLine(language: .ofUser, isColoured: Terminal.output.hasColours)
  private var messages: [Message] = []

  init(style: Style) {
    self.style = style
  }

  func report(_ messages: [Message]) {
    guard style == .lines else {
      self.messages += messages
      return
    }
    var text = ""
    for message in messages { text += line.text(of: message) + "\n" }
    Terminal.output.write(Array(text.utf8))
  }

  func progress(done: Int, of total: Int?) {}

  /// Prints what has been gathered.
  func finish() {
    switch style {
    case .lines: break
    case .json: Terminal.output.write(MessageList.json(of: messages, in: .ofUser))
    case .sarif:
      Terminal.output.write(
        SARIFReport.json(of: messages, in: .ofUser, version: Mokuhyo.version))
    }
  }
}
