import Bytes
import Grid
import Synchronization

/// Remembers what a function of a text gave.
///
/// A year's forms have their labels and marks in common: each is folded and compared once, and not
/// once a file. A text has two slots in which it may be remembered, told by its bytes; of a third
/// text for both the second slot keeps the later one, so that the memory is bounded.
final class TextMemo<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    let text: String
    let value: Value

    /// Whether it is about the text of these bytes, which is quicker told than what Unicode has
    /// for the same.
    func isOf(_ bytes: RawSpan) -> Bool { text.withUTF8Bytes { $0.isSame(as: bytes) } }
  }

  /// Empty until the first text is remembered.
  private let slots = Mutex<[Slot?]>([])
  /// How many texts are remembered at most; a power of two.
  private let capacity: Int
  /// The bytes of the longest text that is remembered.
  private let longest: Int

  init(capacity: Int = 512, longest: Int = 200) {
    precondition(capacity > 1 && capacity.nonzeroBitCount == 1, "the capacity is a power of two")
    self.capacity = capacity
    self.longest = longest
  }

  /// What `make` gives for `text`.
  func value(of text: String, _ make: (String) -> Value) -> Value {
    guard text.utf8.count <= longest else { return make(text) }
    let first = text.withUTF8Bytes { Int(truncatingIfNeeded: $0.mixed >> 32) & (capacity - 1) }
    let known: Value? = text.withUTF8Bytes { bytes in
      slots.withLock { slots in
        guard !slots.isEmpty else { return nil }
        if let slot = slots[first], slot.isOf(bytes) { return slot.value }
        if let slot = slots[first ^ 1], slot.isOf(bytes) { return slot.value }
        return nil
      }
    }
    if let known { return known }
    let value = make(text)
    slots.withLock { slots in
      if slots.isEmpty { slots = Array(repeating: nil, count: capacity) }
      slots[slots[first] == nil ? first : first ^ 1] = Slot(text: text, value: value)
    }
    return value
  }
}
