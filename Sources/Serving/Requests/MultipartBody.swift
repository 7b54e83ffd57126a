import Bytes

/// A body of the type `multipart/form-data`.
///
/// - SeeAlso: RFC 7578; https://html.spec.whatwg.org/multipage/form-control-infrastructure.html,
///   "multipart/form-data encoding algorithm"
enum MultipartBody {
  /// One field of the form.
  struct Part {
    var name: String
    /// `nil` for a field that is no file.
    var fileName: String?
    var bytes: ArraySlice<UInt8>
  }

  /// What is wrong with a body.
  enum FormError: Error, Hashable {
    case notMultipart, unfinished, tooManyParts, notAFile, notBase64, unknownProduct
  }

  /// The boundary that a `Content-Type` names; `nil` if it is of another type.
  static func boundary(of contentType: String) -> String? {
    let fields = contentType.split(separator: ";").map { $0.trimmed }
    guard fields.first?.lowercased() == "multipart/form-data" else { return nil }
    for field in fields.dropFirst() where field.lowercased().hasPrefix("boundary=") {
      let value = field.dropFirst("boundary=".count)
      let isQuoted = value.count > 1 && value.first == "\"" && value.last == "\""
      let boundary = String(isQuoted ? value.dropFirst().dropLast() : value)
      return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }
    return nil
  }

  /// The parts of a body, at most `limit`.
  static func parts(
    of body: [UInt8], boundary: String, limit: Int
  ) throws(FormError) -> [Part] {
    let mark = Array("--\(boundary)".utf8)
    guard var at = position(of: mark, in: body, from: 0) else { throw .notMultipart }
    var parts: [Part] = []
    while true {
      at += mark.count
      if body[at...].starts(with: Array("--".utf8)) { return parts }
      guard body[at...].starts(with: lineEnd) else { throw .notMultipart }
      guard parts.count < limit else { throw .tooManyParts }
      guard let end = position(of: lineEnd + mark, in: body, from: at) else { throw .unfinished }
      if let part = part(in: body[(at + lineEnd.count)..<max(end, at + lineEnd.count)]) {
        parts.append(part)
      }
      at = end + lineEnd.count
    }
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  /// Where a pattern begins that is not empty.
  private static func position(of pattern: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    let (body, pattern) = (body.span, pattern.span)
    var at = start
    while let found = body.position(of: pattern[0], from: at), found + pattern.count <= body.count {
      var length = 1
      while length < pattern.count, body[found + length] == pattern[length] { length += 1 }
      if length == pattern.count { return found }
      at = found + 1
    }
    return nil
  }

  /// The part in the bytes between two boundaries; `nil` if it has no name.
  private static func part(in bytes: ArraySlice<UInt8>) -> Part? {
    var rest = bytes
    var part: Part?
    while let end = rest.indices.dropLast().first(where: {
      rest[$0] == 0x0D && rest[$0 + 1] == 0x0A
    }) {
      let line = rest[rest.startIndex..<end]
      rest = rest[(end + 2)...]
      if line.isEmpty {
        part?.bytes = rest
        return part
      }
      if let found = disposition(in: line) { part = found }
    }
    return nil
  }

  /// The names in a line `Content-Disposition: form-data; name="file"; filename="a.xlsx"`.
  private static func disposition(in line: ArraySlice<UInt8>) -> Part? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      text(line[..<colon]).lowercased() == "content-disposition"
    else { return nil }
    var parameters: [String: String] = [:]
    var rest = line[colon...]
    while let start = rest.firstIndex(of: semicolon) {
      rest = rest[(start + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      guard let end = rest.firstIndex(where: { $0 == semicolon || $0 == UInt8(ascii: "=") }) else {
        break
      }
      let name = text(rest[..<end]).lowercased()
      guard rest[end] != semicolon, rest[(end + 1)...].first == quote else {
        rest = rest[end...]
        continue
      }
      rest = rest[(end + 2)...]
      let value = quotation(&rest)
      if parameters[name] == nil { parameters[name] = value }
    }
    guard let name = parameters["name"] else { return nil }
    return Part(name: name, fileName: parameters["filename"], bytes: [])
  }

  private static let semicolon = UInt8(ascii: ";")
  private static let quote = UInt8(ascii: "\"")

  /// The text up to the closing quotation mark, or else the end; `rest` is what follows it.
  private static func quotation(_ rest: inout ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != quote {
      bytes.append(byte == UInt8(ascii: "\\") && rest.first == quote ? rest.removeFirst() : byte)
    }
    let value = text(bytes[...])
    guard bytes.contains(UInt8(ascii: "%")) else { return value }
    return value.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
