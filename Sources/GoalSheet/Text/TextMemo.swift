internal import Synchronization

/// Remembers what a function of a text gave.
///
/// A year's forms have their labels and marks in common: each is folded and compared once, and not
/// once a file. What is remembered is bounded: texts that keep changing push the others out.
final class TextMemo<Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])
  /// How many texts are remembered at most.
  private let capacity: Int
  /// The bytes of the longest text that is remembered.
  private let longest: Int

  init(capacity: Int = 2_000, longest: Int = 200) {
    self.capacity = capacity
    self.longest = longest
  }

  /// What `make` gives for `text`.
  func value(of text: String, _ make: (String) -> Value) -> Value {
    guard text.utf8.count <= longest else { return make(text) }
    let key = Key(text: text)
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make(text)
    known.withLock { known in
      if known.count >= capacity { known.removeAll(keepingCapacity: true) }
      known[key] = value
    }
    return value
  }

  /// A text that is the same where its bytes are, which is quicker told than what Unicode has for
  /// the same.
  private struct Key: Hashable {
    let text: String

    static func == (a: Key, b: Key) -> Bool {
      unsafe a.text.utf8Span.span.bytes.isSame(as: b.text.utf8Span.span.bytes)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(unsafe text.utf8Span.span.bytes.mixed)
    }
  }
}
