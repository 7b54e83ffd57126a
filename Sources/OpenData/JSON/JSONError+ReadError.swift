import JSON
import Messages

extension JSONError {
  /// The error for the user: it names the line, the sheet, the row and the key.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that were scanned.
  ///   - firstLine: The line of the file where they start, from one.
  ///   - firstOffset: The byte of the file where they start.
  ///   - file: The file's name.
  ///   - before: How many sheets come before the one scanned in its document or list; `nil` where
  ///     the bytes are whole or the sheet is in neither.
  /// - Returns: The error, with the line in its text and the byte in its place.
  func readError(
    in bytes: [UInt8], firstLine: Int, firstOffset: Int, file: String, before: Int? = nil
  ) -> ReadError {
    let reached = min(offset, bytes.count)
    let line = firstLine + bytes[..<reached].count { $0 == UInt8(ascii: "\n") }
    let path = JSONPath(to: reached, in: bytes).words(after: before)
    let location = BilingualText(
      english: "line \(line)\(path.english)", japanese: "\(line)行目\(path.japanese)")
    return ReadError(
      LocatedReason(location: location, reason: reason),
      at: Place(file: file, byteOffset: firstOffset + reached, line: line))
  }
}
