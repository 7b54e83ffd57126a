import Glibc
import Testing

@testable import Delimited

/// Converts with the C library, one character at a time.
@safe private final class LibraryConverter {
  private let handle: iconv_t

  /// `nil` if the machine lacks the converter's module.
  init?(from source: String, to target: String) {
    guard let handle = unsafe iconv_open(target, source), Int(bitPattern: handle) != -1
    else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe iconv_close(handle) }

  /// The bytes converted; `nil` if they are not exactly one or more characters.
  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 64)
    let written: Int? = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe iconv(handle, nil, nil, nil, nil)
        var source = input.baseAddress
        var target = output.baseAddress
        var rest = input.count
        var room = output.count
        let result = unsafe iconv(handle, &source, &rest, &target, &room)
        return result == .max || rest > 0 ? nil : output.count - room
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}

@Suite struct CP932Tests {
  /// The program's own decoding.
  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    var text = TextBuffer()
    let taken = try? TextDecoder(encoding: .cp932).decode(bytes.span, isLast: true, into: &text)
    return taken == nil ? nil : Array(text.storage[..<text.end])
  }

  @Test(arguments: ["CP932", "WINDOWS-31J"])
  func `decodes all sequences of one and two bytes like the C library`(name: String) throws {
    guard let library = LibraryConverter(from: name, to: "UTF-8") else {
      print("left out: this machine's C library has no converter for \(name)")
      return
    }
    var differing: [[UInt8]] = []
    // A zero byte is not text here, but the C library accepts it.
    for first in UInt8(1)...0xFF {
      if decoded([first]) != library.convert([first]) { differing.append([first]) }
      for second in UInt8(1)...0xFF
      where decoded([first, second]) != library.convert([first, second]) {
        differing.append([first, second])
      }
    }
    #expect(differing == [])
  }

  /// Characters for which the C library writes look-alikes: ¥ — ‾.
  private static let lookAlikes: [Unicode.Scalar] = ["\u{A5}", "\u{2014}", "\u{203E}"]

  @Test(arguments: ["CP932", "WINDOWS-31J"])
  func `encodes all characters like the C library, except look-alikes`(name: String) throws {
    guard let library = LibraryConverter(from: "UTF-8", to: name) else {
      print("left out: this machine's C library has no converter for \(name)")
      return
    }
    var differing: [Unicode.Scalar] = []
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // A sample of the planes above is enough, since CP932 has none of their characters.
      if value > 0x2FFFF, !value.isMultiple(of: 251) { continue }
      let bytes = CP932.shared.code(of: scalar).map { code in
        code > 0xFF ? [UInt8(code >> 8), UInt8(code & 0xFF)] : [UInt8(code)]
      }
      if bytes != library.convert(Array(String(scalar).utf8)) { differing.append(scalar) }
    }
    #expect(differing == Self.lookAlikes)
  }

  /// A code is unchanged after decoding and encoding, unless it is a second or third code for the
  /// same character: Windows-31J has 396 of those, all in NEC's and IBM's rows.
  @Test func `encodes each character with the code that Windows uses`() throws {
    var changed: [UInt8: Int] = [:]
    for lead in UInt8(0x81)...0xFC {
      for trail in UInt8(0x40)...0xFC {
        guard let value = CP932.shared.scalar(lead: lead, trail: trail) else { continue }
        let scalar = try #require(Unicode.Scalar(value))
        let code = try #require(CP932.shared.code(of: scalar))
        if code != UInt16(lead) << 8 | UInt16(trail) { changed[lead, default: 0] += 1 }
      }
    }
    // Row 13 repeats nine mathematical signs of row 2; NEC's rows repeat all of IBM's, and IBM's
    // repeat Ⅰ to Ⅹ, № ℡ ㈱, ￢ and ∵.
    #expect(changed == [0x87: 9, 0xED: 188, 0xEE: 186, 0xFA: 15])
  }
}
