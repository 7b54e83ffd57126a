import Bytes
import Messages
import Streams
import Testing

@testable import XML

struct XMLReaderTests {
  /// The events of a part, one character each, texts in brackets.
  private func events(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws -> String {
    var reader = try XMLReader(
      MemoryStream(ByteMemory(bytes)), limits: limits, size: bytes.count)
    var text = ""
    while true {
      switch try reader.next() {
      case .start: text += "<" + reader.elementName
      case .end: text += ">"
      case .text:
        var arena = ByteArena()
        try reader.appendText(to: &arena)
        text += "[" + arena.string(0..<arena.count) + "]"
      case .endOfPart: return text
      }
    }
  }

  private func reason(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLReason? {
    do {
      _ = try events(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return (error as? ReadError)?.reason as? XMLReason
    }
  }

  @Test
  func `a part gives its elements and texts`() throws {
    let xml = "<?xml version=\"1.0\"?><!-- 一 --><a><b c=\"1\">目&amp;標</b><d/><![CDATA[<>]]></a>"
    #expect(try events(Array(xml.utf8)) == "<a<b[目&標]><d>[<>]>")
  }

  @Test(arguments: [
    ("<a></b>", XMLFlaw.mismatchedEndTag(found: "b", open: "a")),
    ("<a/><b/>", .secondRoot), ("<a/>目", .textOutsideRoot), ("<!DOCTYPE a><a/>", .documentType),
    ("<!ELEMENT a ANY><a/>", .unknownDeclaration), ("<a b='1' b='2'/>", .repeatedAttribute("b")),
    ("<a b/>", .attributeWithoutValue), ("<a b=1/>", .unquotedValue),
    ("<a b='<'/>", .lessThanInValue), ("<a b='1'c='2'/>", .noSpaceBeforeAttribute),
    ("<a / >", .straySlash), ("< a/>", .namelessTag), ("</a>", .endTagWithoutStart),
    ("<![CDATA[a]]><a/>", .characterDataOutsideRoot),
    ("<a>&nosuch;</a>", .unknownReference("&nosuch;")),
    ("<a b='&nosuch;'/>", .unknownReference("&nosuch;")),
    ("<a><b c='1' d='&#0;'/></a>", .unknownReference("&#0;")),
    ("<a>&#xFFFE;</a>", .unknownReference("&#xFFFE;")), ("<a>&#0;</a>", .unknownReference("&#0;")),
  ])
  func `what is not well-formed is refused`(xml: String, flaw: XMLFlaw) {
    #expect(reason(xml) == .malformed(flaw))
  }

  @Test
  func `limits are exact`() {
    let limits = XMLLimits(markupBytes: 100, depth: 2)
    #expect(reason("<a><b/></a>", limits: limits) == nil)
    #expect(reason("<a><b><c/></b></a>", limits: limits) == .tooDeep(limit: 2))
    // A piece counts once it is larger than the window that it is read in.
    let long = String(repeating: "x", count: 1 << 20)
    #expect(reason("<a b='\(long)'/>", limits: limits) == .pieceTooLong(limit: 100))
  }

  @Test(arguments: ["", "<", "<a", "<a>", "<a>目", "<a b='", "<!-- ", "<a><![CDATA[x"])
  func `a part that ends early is refused`(xml: String) {
    #expect(reason(xml) == .truncated)
  }

  // MARK: - Encodings

  /// `text` in UTF-16.
  private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark, pairs of surrogates too`(
    isLittleEndian: Bool, hasMark: Bool
  ) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<a>目標😀𠮷</a>"
    let bytes = utf16(text, isLittleEndian: isLittleEndian)
    #expect(try events(bytes) == "<a[目標😀𠮷]>")
  }

  @Test(arguments: [[0xD83D], [0xDE00], [0xD83D, 0x41], [0xD83D, 0xD83D, 0xDE00]] as [[UInt16]])
  func `a single surrogate in UTF-16 is refused`(units: [UInt16]) {
    let bytes =
      utf16("<a>", isLittleEndian: true)
      + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      + utf16("</a>", isLittleEndian: true)
    #expect(throws: ReadError(XMLReason.notUTF16, at: Place(byteOffset: 6))) {
      try events(bytes)
    }
  }

  @Test
  func `UTF-16 that ends inside a character is refused`() {
    let bytes = utf16("<a>目</a>", isLittleEndian: true).dropLast()
    #expect(throws: ReadError.self) { try events(Array(bytes)) }
  }

  @Test
  func `Latin 1 is read as declared, other encodings are named`() throws {
    let latin1 =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try events(latin1) == "<a[é]>")
    #expect(
      reason("<?xml version='1.0' encoding='Shift_JIS'?><a/>") == .unsupportedEncoding("Shift_JIS"))
  }

  @Test
  func `a byte that is not UTF-8 is refused with its place`() {
    let bytes = Array("<a>目".utf8) + [0x90] + Array("</a>".utf8)
    #expect(throws: ReadError(XMLReason.notUTF8(byte: 0x90), at: Place(byteOffset: 6))) {
      try events(bytes)
    }
  }

  // MARK: - Namespaces

  @Test
  func `elements and attributes are found by namespace, whatever their prefixes`() throws {
    let xml =
      "<x:a xmlns:x='urn:one' xmlns:y='urn:two' y:b='1' x:b='2' b='3'><y:c/><c xmlns='urn:two'/></x:a>"
    var reader = try XMLReader(
      MemoryStream(ByteMemory(Array(xml.utf8))), limits: XMLLimits(), size: 100)
    let one = try reader.namespaceNumber("urn:one")
    let two = try reader.namespaceNumber("urn:two")
    try reader.enterRoot("a")
    #expect(reader.namespace == one)
    #expect(try reader.text("b", in: two) == "1")
    #expect(try reader.text("b", in: one) == "2")
    #expect(try reader.text("b") == "3")
    var found: [Int] = []
    while try reader.nextElement(in: 1) { found.append(reader.namespace) }
    #expect(found == [two, two])
  }
}
