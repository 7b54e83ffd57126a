package import Bytes
import Glibc

/// A part as it is in its archive.
package struct PackedPart {
  let memory: ByteMemory
  /// Unpacked, in bytes.
  let size: Int
  let crc: UInt32

  package init(memory: ByteMemory, size: Int, crc: UInt32) {
    self.memory = memory
    self.size = size
    self.crc = crc
  }

  var bytes: [UInt8] { memory.array }

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
