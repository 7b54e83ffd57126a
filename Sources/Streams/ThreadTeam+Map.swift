import Synchronization

extension ThreadTeam {
  /// What `transform` makes of each element, in the elements' order, computed by up to `count` threads.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], on count: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let count = min(count, elements.count)
    guard count > 1 else { return elements.map(transform) }
    let work = MappedWork<Result>(count: elements.count)
    run(count) {
      while let index = work.next() { work.finish(index, transform(elements[index])) }
    }
    return work.results
  }
}

/// The elements that threads have taken so far, and their results.
private final class MappedWork<Result: Sendable>: Sendable {
  private struct State: Sendable {
    var taken = 0
    var results: [Result?]
  }

  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(results: Array(repeating: nil, count: count))) }

  /// The next element's index; `nil` after the last.
  func next() -> Int? {
    state.withLock { state in
      guard state.taken < state.results.count else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  func finish(_ index: Int, _ result: Result) { state.withLock { $0.results[index] = result } }

  /// All results, when every thread has ended.
  var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }
}
