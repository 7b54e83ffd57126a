import Testing

@testable import HTML

@Suite struct HTMLWriterTests {
  private func text(_ text: String) -> String {
    var html = HTMLWriter()
    html.text(text)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a", "a"), ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("１\n２\t", "１\n２\t"),
    ("\0", "\u{FFFD}"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{7F}", "\u{FFFD}"),
    ("\u{85}a", "\u{FFFD}a"), ("\u{A0}", "\u{A0}"), ("\u{20BB7}野家", "\u{20BB7}野家"),
    ("ＡＢＣ", "ＡＢＣ"),
  ])
  func `a text cannot become markup, and has no character that HTML forbids`(
    given: String, written: String
  ) {
    #expect(text(given) == written)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFF, 0x10FFFE] as [UInt32])
  func `a number without a character is U+FFFD`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(text("あ\(scalar)い") == "あ\u{FFFD}い")
  }

  @Test func `elements and attributes escape their texts`() {
    var html = HTMLWriter()
    html.markup("<a")
    html.attribute("href", "\"><script>")
    html.markup(">")
    html.element("b", "<i>", class: "x'y")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<a href=\"&quot;&gt;&lt;script&gt;\"><b class=\"x&#39;y\">&lt;i&gt;</b>")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ])
  func `base64 is that of RFC 4648`(text: String, base64: String) {
    #expect(ScriptDigest.base64(Array(text.utf8)) == base64)
  }
}
