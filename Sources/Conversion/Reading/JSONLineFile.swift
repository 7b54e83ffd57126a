import Bytes
import Files
import Glibc
import GoalSheet
import Grid
import Messages
import OpenData

/// A JSONL file handed out line by line, so that many threads can read it.
final class JSONLineFile {
  /// One line, with its place in the file for messages.
  struct Line: Sendable {
    var bytes: [UInt8]
    var number: Int
    var offset: Int
  }

  private let descriptor: FileDescriptor
  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// Why the file could not be read to its end.
  private var failure: ReadError?
  /// How far the bytes have been searched for the end of the line.
  private var searched = 0
  private var number = 1
  private var offset = 0
  /// The line after the last one handed out.
  private var ahead: Line?
  /// Whether the first line is the only one.
  private(set) var holdsOneLine = false

  /// Opens the file at `path`; `nil` if it does not consist of lines or cannot be read.
  ///
  /// It is then read as a whole, which reports any error.
  init?(path: String) {
    // Bytes read from a pipe here would be missing when it is read as a whole.
    guard let file = try? FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK),
      (try? FileStatus(ofDescriptor: file.number))?.kind == .regular
    else { return nil }
    descriptor = file
    guard let first = readLine(), Self.isSheet(first) else { return nil }
    ahead = readLine()
    holdsOneLine = ahead == nil
    self.first = first
  }

  private var first: Line?

  /// The next line that is not blank; `nil` after the last.
  func next() -> Line? {
    if let first {
      self.first = nil
      return first
    }
    defer { if ahead != nil { ahead = readLine() } }
    return ahead
  }

  /// Why the file could not be read to its end; given out once.
  func takeFailure() -> ReadError? { failure.take() }

  /// The sheets of a line.
  static func sheets(in line: Line, file: String) throws(ReadError) -> [GoalSheet] {
    try ModelJSONReader.sheets(
      inLine: line.bytes, number: line.number, offset: line.offset, of: file)
  }

  private static func isSheet(_ line: Line) -> Bool {
    (try? sheets(in: line, file: "")) != nil
  }

  private func readLine() -> Line? {
    while true {
      if let end = pending.lineFeed(from: max(position, searched)) {
        searched = 0
        if let line = takeLine(upTo: end) { return line }
      } else if isAtEnd {
        return position < pending.count ? takeLine(upTo: pending.count) : nil
      } else {
        pending.removeFirst(position)
        position = 0
        searched = pending.count
        guard pending.count <= ModelJSONReader.sheetLimit else {
          end(FileReason.lineTooLong(number, limit: ModelJSONReader.sheetLimit))
          return nil
        }
        readMore()
      }
    }
  }

  private func readMore() {
    do throws(SystemError) {
      let more = try descriptor.read(count: 1 << 18)
      isAtEnd = more.count < 1 << 18
      pending += more
    } catch {
      end(FileReason.system(error))
    }
  }

  /// Ends the file early; a line that the failure cut short is not handed out.
  private func end(_ reason: FileReason) {
    isAtEnd = true
    failure = ReadError(reason)
    pending = []
    position = 0
  }

  /// Makes a line; `nil` for a blank one.
  private func takeLine(upTo end: Int) -> Line? {
    let bytes = Array(pending[position..<end])
    let line = Line(bytes: bytes, number: number, offset: offset)
    number += 1
    offset += bytes.count + 1
    position = min(end + 1, pending.count)
    return bytes.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } ? line : nil
  }
}
