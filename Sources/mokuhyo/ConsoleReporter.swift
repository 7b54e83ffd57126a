import Conversion
import Messages

/// Prints messages on standard error as they come.
final class ConsoleReporter: Reporter {
  private let line = MessageLine(
    language: .ofUser, isColoured: Terminal.error.hasColours)

  func report(_ messages: [Message]) {
    var text = ""
    for message in messages { text += line.text(of: message) + "\n" }
    Terminal.error.write(Array(text.utf8))
  }

  func progress(done: Int, of total: Int?) {}
}
