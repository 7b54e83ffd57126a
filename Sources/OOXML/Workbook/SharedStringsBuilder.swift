import XML
import Bytes
import Streams
import Glibc
import Messages
import WorkbookReading

/// Reads the part with the shared strings.
@safe struct SharedStringsBuilder: ~Copyable {
  private var arena: ByteArena
  private var ends: ByteArena
  private(set) var count = 0
  private(set) var longest = 0
  /// The runs of texts with several fonts, by index.
  private(set) var runs: [Int: [RichRun]] = [:]
  private var runCount = 0
  /// The most bytes of a text that need not be counted as characters, and of all texts: reading them
  /// from the limits would copy these for each text.
  private let plainLength: Int
  private let mostBytes: Int

  /// An empty table, with memory reserved for a part of the given size.
  init(size: Int, limits: ReadingLimits = ReadingLimits()) {
    plainLength = limits.charactersPerCell
    mostBytes = min(limits.heldTextBytes, Int(UInt32.max))
    arena = ByteArena(capacity: min(size, 64 << 10))
    ends = ByteArena(capacity: min(size / 8, 16 << 10))
  }

  /// Reads the whole part, ignoring `count` and `uniqueCount`, which are often wrong.
  init(
    _ stream: any ByteStream, size: Int, limits: ReadingLimits, usesScanner: Bool = true
  ) throws(ReadError) {
    self.init(size: size, limits: limits)
    var reader = try XMLReader(stream, limits: limits.xml, size: size)
    try reader.enterRoot("sst")
    while true {
      if usesScanner { try scan(&reader, limits) }
      guard try reader.nextChild(of: 1) else { break }
      guard reader.isNamed("si") else { continue }
      let start = arena.count
      let runs = try reader.appendRichRuns(to: &arena, limits)
      try keep(runs, limits, at: reader.offset)
      if isTooLong(from: start) { try check(from: start, limits, at: reader.offset) }
      finishText(from: start)
    }
    try reader.finish()
  }

  /// Hands over the memory of the texts and of their ends; the caller frees it.
  consuming func takeMemory() -> (bytes: UnsafeBufferPointer<UInt8>, ends: UnsafePointer<UInt32>) {
    let ends = unsafe UnsafeRawPointer(self.ends.takeMemory().base)
    let bytes = unsafe arena.takeMemory()
    return unsafe (
      UnsafeBufferPointer(start: bytes.base, count: bytes.count),
      ends.assumingMemoryBound(to: UInt32.self)
    )
  }

  /// Reads the texts that have the usual form, up to the first that does not.
  private mutating func scan(_ reader: inout XMLReader, _ limits: ReadingLimits) throws(ReadError) {
    guard reader.depth == 1, reader.isUnprefixed, reader.transparentDepths.isEmpty else { return }
    while let start = reader.scanPosition {
      let memory = unsafe reader.bytes
      let bytes = unsafe memory.span
      var cursor = Cursor(position: start)
      let before = arena.count
      if cursor.takeSharedString(bytes, &arena) {
        reader.resume(at: cursor.position)
        ExcelText.finish(&arena, from: before)
        if isTooLong(from: before) { try check(from: before, limits, at: reader.offset) }
        finishText(from: before)
        continue
      }
      arena.truncate(to: before)
      guard case .incomplete = cursor.stopped(bytes), bytes.count - start < 1 << 20,
        try reader.readMore()
      else { return }
    }
  }

  private mutating func keep(
    _ runs: [RichRun], _ limits: ReadingLimits, at offset: Int
  ) throws(ReadError) {
    guard !runs.isEmpty else { return }
    runCount += runs.count
    guard runCount <= limits.heldCells else {
      throw ReadError(
        WorksheetReason.tooManyRuns(limit: limits.heldCells), at: Place(byteOffset: offset))
    }
    self.runs[count] = runs
  }

  /// Whether the last text may be too long for a cell, or all together too long.
  @inline(__always)
  private func isTooLong(from start: Int) -> Bool {
    arena.count - start > plainLength || arena.count > mostBytes
  }

  private func check(
    from start: Int, _ limits: ReadingLimits, at offset: Int
  ) throws(ReadError) {
    try limits.check(arena, from: start, at: Place(byteOffset: offset))
    guard arena.count <= mostBytes else {
      throw ReadError(
        WorksheetReason.sharedStringsTooLong(limit: limits.heldTextBytes),
        at: Place(byteOffset: offset))
    }
  }

  /// Ends the text that was added to the arena.
  @inline(__always)
  private mutating func finishText(from start: Int) {
    ends.append(UInt32(truncatingIfNeeded: arena.count))
    count += 1
    longest = max(longest, arena.count - start)
  }
}
