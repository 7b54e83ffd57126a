import Files
import Messages
import OOXML
package import WorkbookReading

/// The inputs of a run, in sequence.
package final class InputSource {
  /// How many there are; `nil` while the list itself is still being read.
  package let total: Int?

  /// Inputs found but not yet taken, the next one last.
  private var found: [Input]
  private var paths: PathReader?
  private let finder: InputFinder

  /// A source of known inputs.
  package init(_ inputs: consuming [Input]) {
    total = inputs.count
    inputs.reverse()
    found = consume inputs
    finder = InputFinder(limits: ReadingLimits())
  }

  /// A source of inputs whose paths come from a list; each is located when its turn comes.
  package init(pathsFrom paths: PathReader, limits: ReadingLimits) {
    found = []
    self.paths = paths
    total = nil
    finder = InputFinder(limits: limits)
  }

  /// The next input, if it is already known.
  var first: Input? { found.last }

  /// The next input; waits for it while the list is incomplete.
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
