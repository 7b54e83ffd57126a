import Bytes
import Grid
import Synchronization

/// Memoizes a function of a text.
///
/// A year's forms share their labels and marks, so each is folded and compared once instead of once
/// per file. The bytes of a text select two slots for it; a third text for the same slots replaces
/// the second, which bounds the memory. Without the memos a form takes a third more instructions.
final class TextMemo<Value: Sendable>: Sendable {
  /// Texts and values are kept apart: a text is compared without copying its value.
  private struct Slots: Sendable {
    /// Empty until the first text is remembered.
    var texts: [String] = []
    var values: [Value?] = []

    /// Whether a slot belongs to the text with these bytes, which is faster to compare than Unicode
    /// equivalence.
    func isOf(_ bytes: RawSpan, _ slot: Int) -> Bool {
      texts[slot].withUTF8Bytes { $0.isSame(as: bytes) }
    }

    mutating func keep(_ value: Value, of text: String, in first: Int, capacity: Int) {
      if texts.isEmpty {
        texts = Array(repeating: "", count: capacity)
        values = Array(repeating: nil, count: capacity)
      }
      let slot = values[first] == nil ? first : first ^ 1
      texts[slot] = text
      values[slot] = value
    }
  }

  private let slots = Mutex(Slots())
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
        guard !slots.texts.isEmpty else { return nil }
        if slots.isOf(bytes, first) { return slots.values[first] }
        return slots.isOf(bytes, first ^ 1) ? slots.values[first ^ 1] : nil
      }
    }
    if let known { return known }
    let value = make(text)
    slots.withLock { $0.keep(value, of: text, in: first, capacity: capacity) }
    return value
  }
}
