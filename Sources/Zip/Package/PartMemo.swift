package import Messages
import Synchronization

/// Caches the results of reading small parts, for other packages that contain the same ones.
///
/// A year's forms come from one template, so their relationships and styles are identical. Parts are
/// the same only if their packed bytes are, so a wrong CRC or size proves nothing. Reading each anew
/// takes half as many instructions again for a form.
package final class PartMemo: Sendable {
  private struct Key: Hashable {
    var name: String
    var size: Int
    var crc: UInt32
  }

  private struct Known: Sendable {
    var packed: [UInt8]
    var value: any Sendable
  }

  private let known = Mutex<[Key: Known]>([:])

  /// Parts with more packed bytes than this are read anew each time.
  static let largestPart = 8 << 10
  /// The maximum number of cached parts.
  private static let capacity = 256

  package init() {}

  /// The result of `read` for `part`, or an earlier result for an identical part.
  package func value<Value: Sendable>(
    of part: PackedPart, named name: String, _ read: () throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    let key = Key(name: name, size: part.size, crc: part.crc)
    if let found = known.withLock({ $0[key] }), part.isSame(as: found.packed),
      let value = found.value as? Value
    {
      return value
    }
    let value = try read()
    let new = Known(packed: part.bytes, value: value)
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[key] = new
    }
    return value
  }
}
