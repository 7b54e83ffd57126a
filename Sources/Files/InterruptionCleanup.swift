import Bytes
import Glibc
import Synchronization

/// Removes files when the program is interrupted.
///
/// A signal handler may not allocate, lock or call Swift's runtime, so the paths are kept as C
/// strings in slots that are allocated once. If all slots are taken, the next run removes the
/// file.
@safe enum InterruptionCleanup {
  private static let slotCount = handledSlotCount
  private static let slotSize = Int(PATH_MAX)
  private static let slots = Slots()
  private static let taken = Mutex([Bool](repeating: false, count: slotCount))

  /// The paths, one after another; a slot that begins with zero is free.
  @safe private struct Slots: @unchecked Sendable {
    let base: UnsafeMutablePointer<CChar>

    init() {
      unsafe base = .allocate(capacity: slotCount * slotSize)
      unsafe base.initialize(repeating: 0, count: slotCount * slotSize)
      unsafe handledSlots = base
      for signal in [SIGINT, SIGTERM, SIGHUP] {
        // A signal that the caller has chosen to ignore stays ignored.
        let old = Glibc.signal(signal, handleInterruption)
        if unsafe unsafeBitCast(old, to: Int.self) == 1 { Glibc.signal(signal, SIG_IGN) }
      }
    }
  }

  /// Arranges for the file at `path` to be removed if a signal ends the program.
  ///
  /// - Returns: the value to pass to ``remove(_:)``; `nil` if no slot is free.
  static func add(_ path: String) -> Int? {
    guard path.utf8.count < slotSize else { return nil }
    return taken.withLock { taken in
      guard let slot = taken.firstIndex(of: false) else { return nil }
      taken[slot] = true
      let start = unsafe slots.base + slot * slotSize
      // The first byte is written last: until then the slot counts as free.
      for (index, byte) in PathName.bytes(of: path).enumerated().reversed() {
        unsafe start[index] = CChar(bitPattern: byte)
      }
      return slot
    }
  }

  static func remove(_ slot: Int) {
    taken.withLock { taken in
      unsafe (slots.base + slot * slotSize).update(repeating: 0, count: slotSize)
      taken[slot] = false
    }
  }
}

/// A literal, which the handler can read without initialisation at run time.
private let handledSlotCount = 64

/// The slots as the handler accesses them: a plain global that needs no initialisation.
nonisolated(unsafe) private var handledSlots: UnsafeMutablePointer<CChar>?

private func handleInterruption(_ number: Int32) {
  if let base = unsafe handledSlots {
    var offset = 0
    while offset < handledSlotCount * Int(PATH_MAX) {
      if unsafe base[offset] != 0 { unsafe unlink(base + offset) }
      offset += Int(PATH_MAX)
    }
  }
  signal(number, SIG_DFL)
  raise(number)
}
