import Bytes
import Glibc
import Synchronization

/// Removes temporary files when a signal ends the program.
///
/// Only a program that calls ``handleSignals()`` has this: a library leaves its host's signals alone.
///
/// A signal handler may not allocate, lock or call Swift's runtime, so the paths are kept ready as C
/// strings in slots that are allocated once. When all slots are taken, the next run removes the file.
@safe package enum InterruptionCleanup {
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
    }
  }

  /// Has SIGINT, SIGTERM and SIGHUP remove the temporary files before they end the program; to be
  /// called once, at its start.
  package static func handleSignals() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      // What the caller has chosen to ignore stays ignored.
      let old = Glibc.signal(signal, handleInterruption)
      if unsafe unsafeBitCast(old, to: Int.self) == 1 { Glibc.signal(signal, SIG_IGN) }
    }
  }

  /// Where the process may use only so much memory (`ulimit -v`), has a failed allocation end the
  /// program with a message and status 1; to be called once, at its start.
  ///
  /// Swift's runtime ends the process where it gets no memory, with signals that mean a mistake in
  /// the program otherwise. Without such a limit they keep their meaning.
  package static func handleMemoryShortage() {
    guard isMemoryLimited else { return }
    for signal in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
      Glibc.signal(signal, handleMemoryShortageSignal)
    }
  }

  /// Whether the process may use only so much memory; it should not start threads then, which want
  /// much of it for their stacks.
  package static var isMemoryLimited: Bool {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else {
      return false
    }
    return limit.rlim_cur != rlim_t.max
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

  /// Arranges for a keeper to be waited for if a signal ends the program: a process that cleans up
  /// once the pipe to it closes.
  ///
  /// - Returns: the value to pass to ``remove(keeper:)``; `nil` if there are already many keepers. They
  ///   clean up as well, after the program's end.
  package static func add(keeper process: Int32, pipe: Int32) -> Int? {
    keepers.withLock { taken in
      guard let slot = taken.firstIndex(of: false) else { return nil }
      taken[slot] = true
      let start = unsafe handledKeepers
      unsafe start?[slot * 2 + 1] = pipe
      unsafe start?[slot * 2] = process
      return slot
    }
  }

  package static func remove(keeper slot: Int) {
    keepers.withLock { taken in
      unsafe handledKeepers?[slot * 2] = 0
      taken[slot] = false
    }
  }

  private static let keepers: Mutex<[Bool]> = {
    let count = handledKeeperCount
    let memory = UnsafeMutablePointer<Int32>.allocate(capacity: count * 2)
    unsafe memory.initialize(repeating: 0, count: count * 2)
    unsafe handledKeepers = memory
    return Mutex([Bool](repeating: false, count: count))
  }()

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

/// For each keeper its process, zero for none, and the pipe to it.
nonisolated(unsafe) private var handledKeepers: UnsafeMutablePointer<Int32>?

/// A literal, like ``handledSlotCount``.
private let handledKeeperCount = 16

private func handleInterruption(_ number: Int32) {
  removeHandledFiles()
  waitForKeepers()
  signal(number, SIG_DFL)
  raise(number)
}

private func handleMemoryShortageSignal(_ number: Int32) {
  removeHandledFiles()
  let message: StaticString = "mokuhyo: the memory that ulimit -v leaves is not enough\n"
  _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  _exit(1)
}

/// Lets every keeper do its work, and waits until it is done.
private func waitForKeepers() {
  guard let keepers = unsafe handledKeepers else { return }
  var index = 0
  while index < handledKeeperCount * 2 {
    if unsafe keepers[index] != 0 { close(unsafe keepers[index + 1]) }
    index += 2
  }
  index = 0
  while index < handledKeeperCount * 2 {
    if unsafe keepers[index] != 0 { unsafe waitpid(keepers[index], nil, 0) }
    index += 2
  }
}

private func removeHandledFiles() {
  if let base = unsafe handledSlots {
    var offset = 0
    while offset < handledSlotCount * Int(PATH_MAX) {
      if unsafe base[offset] != 0 { unsafe unlink(base + offset) }
      offset += Int(PATH_MAX)
    }
  }
}
