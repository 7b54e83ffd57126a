import Bytes
import Glibc
import Grid
import Messages

/// The workbook's table of texts: all bytes in one block, and where each text ends.
@safe final class SharedStrings {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  let count: Int
  /// The length of the longest text, in bytes.
  let longest: Int
  /// The runs of texts with several fonts, by index.
  let runs: [Int: [RichRun]]

  /// The length of all texts together, in bytes.
  var byteCount: Int { unsafe bytes.count }

  /// An empty table, since a workbook need not have one.
  convenience init() { self.init(SharedStringsBuilder(size: 0)) }

  init(_ builder: consuming SharedStringsBuilder) {
    count = builder.count
    longest = builder.longest
    runs = builder.runs
    let memory = unsafe builder.takeMemory()
    unsafe bytes = memory.bytes
    unsafe ends = memory.ends
  }

  deinit {
    unsafe free(UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    unsafe free(UnsafeMutableRawPointer(mutating: ends))
  }

  /// The bytes of the text at an index, or `nil` if there is none.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    return unsafe Int(index == 0 ? 0 : ends[index &- 1])..<Int(ends[index])
  }

  @inline(__always)
  func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let bytes = unsafe bytes
    return try body(unsafe bytes.span)
  }

  func string(_ index: Int) -> String? {
    guard let range = range(index) else { return nil }
    // The table contains valid UTF-8: parts are checked as they are read.
    return withBytes { unsafe $0.checkedString(range) }
  }

  /// The error for a cell that refers to a nonexistent text.
  func missing(_ cell: RawCell) -> ReadError {
    ReadError(
      WorksheetReason.unknownSharedString(index: cell.start, count: count),
      at: Place(cell: cell.reference))
  }
}
