package import Bytes
import Synchronization

/// Unpacks whole deflated members for any number of threads.
///
/// Creating an inflater costs about as much as unpacking a small member, so idle ones are kept for
/// the next member of any archive. There are as many as members are unpacked at a time.
package final class InflaterPool: Sendable {
  private let idle = Mutex<[Inflater]>([])

  package init() {}

  /// Unpacks a part, as ``Inflater/unpack(_:size:crc:)``.
  package func unpack(_ packed: ByteMemory, size: Int, crc: UInt32) -> ByteMemory? {
    guard let inflater = idle.withLock({ $0.popLast() }) ?? Inflater() else { return nil }
    defer { idle.withLock { $0.append(inflater) } }
    return inflater.unpack(packed, size: size, crc: crc)
  }
}
