import Bytes
import Delimited
package import Files
import Glibc

/// A list of paths, one a line or each ended by a zero byte, read as it comes.
///
/// Lines may end with CR LF. The list may begin with a byte order mark, and may be UTF-16: Windows
/// editors and PowerShell write both.
package final class PathReader {
  private let descriptor: FileDescriptor
  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The list as the user named it.
  let name: String
  /// What ended the list before its end; the paths before it are given out first.
  private(set) var failure: SystemError?
  /// What ends a path; known after the first bytes: a list that holds a zero byte is one of those.
  private var terminator: UInt8?
  /// Whether the encoding is known from the start of the list.
  private var isBegun = false
  /// Makes UTF-8 of a list in UTF-16; `nil` for any other.
  private var wide: UTF16Transcoder?

  /// Opens the list at `path`; `-` is standard input.
  package init(_ path: String) throws(SystemError) {
    name = path
    descriptor =
      path == "-"
      ? try FileDescriptor(duplicating: STDIN_FILENO) : try FileDescriptor(opening: path, O_RDONLY)
  }

  /// The next non-empty path; `nil` at the end of the list.
  package func next() -> String? {
    while true {
      let mark = terminator ?? findTerminator()
      if let end = pending[position...].firstIndex(of: mark) {
        let path = text(of: pending[position..<end], endedBy: mark)
        position = end + 1
        if !path.isEmpty { return path }
      } else if failure != nil {
        // The last path may be incomplete.
        return nil
      } else if isAtEnd {
        let path = text(of: pending[position...], endedBy: mark)
        position = pending.count
        return path.isEmpty ? nil : path
      } else {
        readMore()
      }
    }
  }

  private func findTerminator() -> UInt8 {
    if !isBegun { begin() }
    if pending.contains(0) { terminator = 0 }
    if pending.contains(Self.lineFeed) { terminator = terminator ?? Self.lineFeed }
    return terminator ?? Self.lineFeed
  }

  /// Finds the encoding by the first bytes, and takes off their byte order mark.
  private func begin() {
    isBegun = true
    // A pipe may give the bytes of a mark one by one; a path that is complete is not kept waiting.
    while pending.count < Self.longestMark, !isAtEnd, !pending.contains(Self.lineFeed),
      !pending.contains(0)
    {
      readMore()
    }
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
    } else if pending.starts(with: [0xFF, 0xFE]) {
      readWide(isLittleEndian: true, markLength: 2)
    } else if pending.starts(with: [0xFE, 0xFF]) {
      readWide(isLittleEndian: false, markLength: 2)
    } else if pending.contains(0), pending.contains(Self.lineFeed) {
      // Without a line feed it is a list of names that zero bytes end, even if each has one letter.
      switch TextEncoding.detect(pending.span, isWhole: isAtEnd) {
      case .utf16LE: readWide(isLittleEndian: true, markLength: 0)
      case .utf16BE: readWide(isLittleEndian: false, markLength: 0)
      default: break
      }
    }
  }

  private func readWide(isLittleEndian: Bool, markLength: Int) {
    var transcoder = UTF16Transcoder(isLittleEndian: isLittleEndian)
    pending = transcoder.utf8(of: pending.dropFirst(markLength), isLast: isAtEnd)
    wide = transcoder
  }

  private static let longestMark = 3
  private static let lineFeed = UInt8(ascii: "\n")

  private func text(of bytes: ArraySlice<UInt8>, endedBy mark: UInt8) -> String {
    let isReturned = mark != 0 && bytes.last == UInt8(ascii: "\r")
    return PathName.text(of: isReturned ? bytes.dropLast() : bytes)
  }

  private func readMore() {
    pending.removeFirst(position)
    position = 0
    do throws(SystemError) {
      let more = try descriptor.readSome(count: 1 << 16)
      isAtEnd = more.isEmpty
      pending += wide?.utf8(of: more[...], isLast: isAtEnd) ?? more
    } catch {
      isAtEnd = true
      failure = error
    }
  }
}
