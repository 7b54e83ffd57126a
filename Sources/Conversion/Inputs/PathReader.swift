import Bytes
import Files
import Glibc

/// A list of paths, separated by line breaks or zero bytes, read as it arrives.
package final class PathReader {
  private let descriptor: FileDescriptor
  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The list as the user named it.
  let name: String
  /// The failure that cut the list short; the paths before it are returned first.
  private(set) var failure: SystemFault?
  /// The byte that ends a path, known after the first bytes: a zero byte if they contain one.
  private var terminator: UInt8?

  /// Opens the list at `path`; `-` means standard input.
  package init(_ path: String) throws(SystemFault) {
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
    do throws(SystemFault) {
      let more = try descriptor.readSome(count: 1 << 16)
      isAtEnd = more.isEmpty
      pending += more
    } catch {
      isAtEnd = true
      failure = error
    }
  }
}
