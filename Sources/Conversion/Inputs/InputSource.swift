import Files
import Messages
import OOXML
package import WorkbookReading

/// The inputs of a run, one after another.
package final class InputSource {
  /// How many there are; `nil` while the list itself is still being read.
  package let total: Int?

  /// What has been found and not taken, the next one last.
  private var found: [Input]
  private var paths: PathReader?
  private let finder: InputFinder

  /// Inputs that are known.
  package init(_ inputs: consuming [Input]) {
    total = inputs.count
    inputs.reverse()
    found = consume inputs
    finder = InputFinder(limits: ReadingLimits())
  }

  /// Inputs whose paths come from a list, each looked for when its turn comes.
  package init(pathsFrom paths: PathReader, limits: ReadingLimits) {
    found = []
    self.paths = paths
    total = nil
    finder = InputFinder(limits: limits)
  }

  /// The next input, where it is known.
  var first: Input? { found.last }

  /// The next input; waits for it where the list is not complete.
  func next() -> Input? {
    while found.isEmpty {
      guard let path = paths?.next() else {
        guard let paths, let failure = paths.failure else { return nil }
        self.paths = nil
        return .unreadable(paths.name, failure)
      }
      found = finder.inputs(of: path).reversed()
    }
    return found.popLast()
  }
}
