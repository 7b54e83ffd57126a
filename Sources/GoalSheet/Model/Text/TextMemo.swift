import Bytes
import Grid
import Synchronization

/// Memoizes a function of a text.
///
/// A year's forms share their labels and marks, so each is folded and compared once instead of once
/// per file. The bytes of a text select two slots for it; a third text for the same slots replaces
/// the second, which bounds the memory.
final class TextMemo<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    let text: String
    let value: Value

    /// Whether it belongs to the text with these bytes, which is faster to compare than Unicode
    /// equivalence.
    func isOf(_ bytes: RawSpan) -> Bool { text.withUTF8Bytes { $0.isSame(as: bytes) } }
  }

  /// Empty until the first text is remembered.
  private let slots = Mutex<[Slot?]>([])
  /// The most texts that are remembered; a power of two.
  private let capacity: Int
  /// The longest text that is remembered, in bytes.
  private let longest: Int

  init(capacity: Int = 512, longest: Int = 200) {
    precondition(capacity > 1 && capacity.nonzeroBitCount == 1, "the capacity is a power of two")
    self.capacity = capacity
    self.longest = longest
  }

  /// The result of `make` for `text`.
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
