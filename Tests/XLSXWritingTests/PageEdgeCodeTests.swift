import Testing

@testable import XLSXWriting

struct PageEdgeCodeTests {
  private func code(_ pieces: [PageEdge.Piece], font: String = "F") -> String {
    var edge = PageEdge()
    edge.font = font
    edge.right = pieces
    return PageEdgeCode(edge).text
  }

  @Test func `texts and fields become Excel's code`() {
    var edge = PageEdge()
    edge.font = "F"
    edge.left = [.text("令和元年度")]
    edge.center = [.page, .text(" / "), .pageCount]
    edge.right = [.text("5課")]
    #expect(
      PageEdgeCode(edge).text
        == "&L&10&\"F,Regular\"令和元年度&C&10&\"F,Regular\"&P / &N&R&10&\"F,Regular\"5課")
    #expect(PageEdgeCode(PageEdge()).text == "")
  }

  @Test(arguments: [
    ("A&B部", "A&&B部"), ("課&\u{3099}", "課&&\u{3099}"), ("&", "&&"),
    // The library counts these as pictures, also behind another ampersand.
    ("B&G海洋センター", "B＆G海洋センター"), ("P&G", "P＆G"), ("&&G", "&&＆G"),
    ("&[Picture]", "＆[Picture]"),
    // What XML cannot hold, and what would be read as an escape.
    ("a\u{7}b\u{0}\u{FFFE}\u{FFFF}c", "abc"), ("一\n二\t三", "一 二 三"),
    ("_x0007_課", "_x005F_x0007_課"), ("_x_課", "_x_課"),
  ])
  func `a text is never read as a code`(text: String, code: String) {
    #expect(self.code([.text(text)]) == "&R&10&\"F,Regular\"" + code)
  }

  @Test func `an ampersand is judged by what follows it, across pieces`() {
    #expect(code([.text("B&"), .text("G")]).hasSuffix("B＆G"))
    #expect(code([.text("B&"), .page]).hasSuffix("B&&&P"))
  }

  @Test func `a sign after a field does not shift the number`() {
    #expect(code([.page, .text("-1")]).hasSuffix("&P&\"F,Regular\"-1"))
  }

  @Test(arguments: ["長", "&", "か\u{3099}", "👍", "_x0007_"])
  func `a long text is cut to Excel's limit between two characters`(character: String) {
    let code = code([.text(String(repeating: character, count: 32_767))])
    #expect(code.utf16.count <= 255)
    #expect(code.hasSuffix("…"))
    #expect(code.dropLast().reversed().prefix { $0 == "&" }.count.isMultiple(of: 2))
    #expect(!code.contains("\u{FFFD}"))
  }
}
