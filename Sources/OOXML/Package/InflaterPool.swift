import Bytes
import Synchronization

/// Unpacks whole deflated parts for any number of threads.
///
/// To make an inflater costs about as much as to unpack a small part: those that are idle are kept
/// for the next part, whichever package it belongs to. There are as many as unpack at a time.
final class InflaterPool: Sendable {
  private let idle = Mutex<[Inflater]>([])

  /// Unpacks a part, as ``Inflater/unpack(_:size:crc:)``.
  func unpack(_ packed: ByteMemory, size: Int, crc: UInt32) -> ByteMemory? {
    guard let inflater = idle.withLock({ $0.popLast() }) ?? Inflater() else { return nil }
    defer { idle.withLock { $0.append(inflater) } }
    return inflater.unpack(packed, size: size, crc: crc)
  }
}
