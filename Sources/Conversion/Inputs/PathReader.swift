import Bytes
package import Files
import Glibc

/// A list of paths, one a line or each ended by a zero byte, read as it comes.
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

  /// Opens the list at `path`; `-` is standard input.
  package init(_ path: String) throws(SystemError) {
    name = path
    descriptor =
      path == "-"
      ? try FileDescriptor(duplicating: STDIN_FILENO) : try FileDescriptor(opening: path, O_RDONLY)
  }

  /// The next path that is not empty; `nil` at the end of the list.
  package func next() -> String? {
    while true {
      let mark = terminator ?? findTerminator()
      if let end = pending[position...].firstIndex(of: mark) {
        let path = text(of: pending[position..<end], endedBy: mark)
        position = end + 1
        if !path.isEmpty { return path }
      } else if failure != nil {
        // What is there of the last path may be cut short.
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
    if pending.isEmpty, !isAtEnd { readMore() }
    if pending.contains(0) { terminator = 0 }
    if pending.contains(UInt8(ascii: "\n")) { terminator = terminator ?? UInt8(ascii: "\n") }
    return terminator ?? UInt8(ascii: "\n")
  }

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
      pending += more
    } catch {
      isAtEnd = true
      failure = error
    }
  }
}
