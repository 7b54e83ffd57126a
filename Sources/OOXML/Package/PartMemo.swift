import Bytes
import Glibc
import Messages
import Synchronization

/// Remembers what was read of small parts, for the packages that have the same ones.
///
/// A year's forms come from one template: their relationships and styles are the same to the byte.
/// Parts count as the same only where their packed bytes are, so that nothing is taken on trust.
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

  /// Parts whose packed bytes are more are read anew each time.
  static let largestPart = 8 << 10
  /// How many parts are remembered at most.
  private static let capacity = 256

  /// What unpacks the parts of all packages of the run.
  let inflaters = InflaterPool()

  package init() {}

  /// What `read` gives for `part`, or gave for one that is the same.
  func value<Value: Sendable>(
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

/// A part as it lies in its archive.
struct PackedPart {
  let memory: ByteMemory
  /// Unpacked, in bytes.
  let size: Int
  let crc: UInt32

  var bytes: [UInt8] { unsafe Array(memory.contents) }

  func isSame(as packed: [UInt8]) -> Bool {
    guard packed.count == memory.count else { return false }
    return unsafe packed.withUnsafeBytes { bytes in
      guard let known = bytes.baseAddress, let own = unsafe memory.contents.baseAddress else {
        return true
      }
      return unsafe memcmp(known, own, bytes.count) == 0
    }
  }
}
