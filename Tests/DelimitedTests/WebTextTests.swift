import Delimited
import Grid
import Testing

@Suite struct WebTextTests {
  @Test(arguments: [
    ("", ""),
    ("地域課", "地域課"),
    ("a < b & c &amp; d", "a < b & c &amp; d"),
    ("<b>重点</b> &amp; 通常", "<b>重点</b> &amp; 通常"),
    ("一行目<br>二行目", "一行目\n二行目"),
    ("a<BR/>b<br />c<br class=\"x\">d", "a\nb\nc\nd"),
    ("a<br><br>b", "a\n\nb"),
    ("<p>一</p> <p>二</p>", "一\n二"),
    ("前<p class='x > y'>後</p>", "前\n後"),
    (
      "<ul style=\"list-style-type: none\"> <li>・ごみ総排出量</li> <li>・満足度</li> </ul>",
      "・ごみ総排出量\n・満足度"
    ),
    ("<UL>\n<LI>一</LI>\n<LI>二</LI>\n</UL>", "一\n二"),
    ("<ol><li>一<li>二</ol>三", "一\n二\n三"),
    ("<ul><li>一<ul><li>一の一</li></ul></li><li>二</li></ul>", "一\n一の一\n二"),
    ("目標<ul><li>a</li></ul>", "目標\na"),
    (
      "R&amp;D<br>&lt;br&gt; &#12354;&#x3042; &amp;lt; &copy;&nbsp;A &none; &#0; 3&4;",
      "R&D\n<br> ああ &lt; ©\u{A0}A &none; &#0; 3&4;"
    ),
    ("<b>a</b><br><price>", "<b>a</b>\n<price>"),
    ("a<br", "a<br"),
    ("<p", "<p"),
    ("<li it's>a", "a"),
    ("・一 ・二　・三", "・一\n・二\n・三"),
    ("・一 の　二 ・三", "・一 の　二\n・三"),
    ("・一\n ・二", "・一\n・二"),
    (" ・一 ・二", " ・一\n・二"),
    ("・A・B ", "・A・B "),
    ("一 ・二", "一 ・二"),
    ("<p>・一 ・二</p>", "・一\n・二"),
  ])
  func `removes the traces of copying from a cell`(cell: String, expected: String) {
    #expect(WebText.plain(cell) == expected)
  }

  @Test(arguments: ["<br", "・ ・", "&;", "<p/>&#x110000;<br>&#xD800;"])
  func `leaves its own result unchanged`(cell: String) {
    let once = WebText.plain(cell)
    #expect(WebText.plain(once) == once)
  }

  @Test func `one tag in a file has references decoded in all its cells`() {
    func texts(_ cells: [String]) -> [String] {
      let cells = cells.enumerated().map { row, text in
        Cell(CellReference(row: row, column: 0), text: text)
      }
      return WebText.plain(Grid(cells: cells)).cells.map(\.text)
    }
    #expect(texts(["Q&amp;A", "a<br>b"]) == ["Q&A", "a\nb"])
    #expect(texts(["Q&amp;A", "a<b>b"]) == ["Q&amp;A", "a<b>b"])
  }
}
