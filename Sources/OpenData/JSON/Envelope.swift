import JSON
import Messages

/// The bytes of a JSON text around its sheets; a byte that cannot occur in JSON replaces each
/// sheet.
struct Envelope {
  /// The placeholder for a sheet.
  static let placeholder: UInt8 = 0x01

  private(set) var bytes: [UInt8] = []
  /// The position of the first byte in the file.
  var start = ModelJSONReader.Position()
  /// For each sheet, the index after its placeholder and the position in the file after the sheet.
  private var sheets: [(end: Int, position: ModelJSONReader.Position)] = []

  var sheetCount: Int { sheets.count }

  /// Appends bytes of the text; one that looks like a placeholder becomes another wrong byte.
  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more.lazy.map { $0 == Self.placeholder ? 0x02 : $0 }
  }

  mutating func addSheet(endingAt position: ModelJSONReader.Position) {
    bytes.append(Self.placeholder)
    sheets.append((bytes.count, position))
  }

  /// The reason for an error; a placeholder counts as a sheet's object.
  private func reason(of error: JSONError) -> any ReadReason {
    guard case .unexpected(.byte(Self.placeholder), let expected) = error.reason as? JSONReason
    else { return error.reason }
    return JSONReason.unexpected(.object, expected: expected)
  }

  /// The error for the user, at its place in the file.
  func readError(_ error: JSONError, file: String) -> ReadError {
    let reached = min(error.offset, bytes.count)
    let last = sheets.last { $0.end <= reached }
    var position = last?.position ?? start
    position.advance(over: bytes[(last?.end ?? 0)..<reached])
    let path = JSONPath(to: reached, in: bytes).words()
    let location = BilingualText(
      english: "line \(position.line)\(path.english)",
      japanese: "\(position.line)行目\(path.japanese)")
    return ReadError(
      LocatedReason(location: location, reason: reason(of: error)),
      at: Place(file: file, byteOffset: position.offset, line: position.line))
  }
}
