import Glibc
import Messages

/// The workbook's table of texts: all bytes in one arena, and where each text ends.
@safe final class SharedStrings {
  private var arena: ByteArena
  /// Where each text ends in the arena.
  private var ends: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  /// The length of the longest text, in bytes.
  private(set) var longest = 0

  /// An empty table: a workbook need not have one.
  init(arenaCapacity: Int = 16, capacity: Int = 16) {
    arena = ByteArena(capacity: arenaCapacity)
    self.capacity = capacity
    unsafe ends = SharedStrings.memory(nil, capacity)
  }

  deinit { unsafe free(ends) }

  private static func memory(
    _ old: UnsafeMutablePointer<UInt32>?, _ capacity: Int
  ) -> UnsafeMutablePointer<UInt32> {
    guard let memory = unsafe realloc(old, capacity * MemoryLayout<UInt32>.stride) else {
      preconditionFailure("out of memory: \(capacity) shared strings")
    }
    return unsafe memory.assumingMemoryBound(to: UInt32.self)
  }

  /// Where the text of an index stands, or `nil` when there is none.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    return unsafe Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])
  }

  @inline(__always)
  func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try arena.withBytes(body)
  }

  func string(_ index: Int) -> String? { range(index).map { arena.string($0) } }

  /// Reads the table's part; `count` and `uniqueCount`, which often lie, play no part.
  convenience init(
    _ stream: ByteStream, size: Int, limits: ReadingLimits, usesScanner: Bool = true
  ) throws(ReadError) {
    self.init(arenaCapacity: min(size, 64 << 10), capacity: min(size / 32 + 16, 4096))
    var reader = try XMLReader(stream, limits: limits, size: size)
    try reader.enterRoot("sst")
    while true {
      if usesScanner { try scan(&reader, limits) }
      guard try reader.nextChild(of: 1) else { break }
      guard reader.isNamed("si") else { continue }
      try reader.appendRichText(to: &arena)
      try finishText(limits, at: reader.offset)
    }
    try reader.finish()
  }

  /// Reads the texts that are as they usually are; stops where one is not.
  private func scan(_ reader: inout XMLReader, _ limits: ReadingLimits) throws(ReadError) {
    guard reader.depth == 1, reader.isUnprefixed, reader.transparentDepths.isEmpty else { return }
    while let start = reader.scanPosition {
      let memory = unsafe reader.bytes
      let bytes = unsafe memory.span
      var cursor = Cursor(position: start)
      let before = arena.count
      if cursor.takeSharedString(bytes, &arena) {
        reader.resume(at: cursor.position)
        try finishText(limits, at: reader.offset)
        continue
      }
      arena.truncate(to: before)
      guard case .incomplete = cursor.stopped(bytes), bytes.count - start < 1 << 20,
        try reader.readMore()
      else { return }
    }
  }

  /// Ends the text that was added to the arena.
  @inline(__always)
  private func finishText(_ limits: ReadingLimits, at offset: Int) throws(ReadError) {
    let start = unsafe count == 0 ? 0 : Int(ends[count - 1])
    ExcelText.finish(&arena, from: start)
    try limits.check(arena, from: start, at: offset)
    guard arena.count <= min(limits.textBytes, Int(UInt32.max)) else {
      throw ReadError(
        .tooLarge, english: "the shared strings are longer than \(limits.textBytes) bytes",
        japanese: "共有文字列が\(limits.textBytes)バイトを超えています", at: Place(byteOffset: offset))
    }
    if count == capacity {
      capacity *= 2
      unsafe ends = SharedStrings.memory(ends, capacity)
    }
    unsafe ends[count] = UInt32(arena.count)
    count += 1
    longest = max(longest, arena.count - start)
  }
}
