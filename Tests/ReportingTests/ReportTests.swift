import Grid
import Messages
import Testing

@testable import Reporting

@Suite struct ReportTests {
  private let message = Message(
    .markUnknown, at: Place(file: "a.xlsx", sheet: "地域課", cell: CellReference(row: 11, column: 2)),
    english: "a “b”", japanese: "「b」")

  /// The line of a message, without the break at its end.
  private func text(_ line: MessageLine, of message: Message) -> String {
    String(decoding: line.lines(of: [message]).dropLast(), as: UTF8.self)
  }

  @Test(arguments: [
    (Language.english, "a.xlsx[地域課]!C12: warning: a “b” [mark-unknown]"),
    (.japanese, "a.xlsx[地域課]!C12: 警告: 「b」 [mark-unknown]"),
  ])
  func `a message is one line`(language: Language, line: String) {
    #expect(text(MessageLine(language: language), of: message) == line)
  }

  @Test func `what a file names itself cannot break the line or command the terminal`() {
    let message = Message(
      .noForm, at: Place(file: "a\nb\u{1B}[2Jc"), english: "x\r\ny\u{7}", japanese: "")
    #expect(
      text(MessageLine(language: .english), of: message)
        == "a b\u{FFFD}[2Jc: error: x y\u{FFFD} [no-form]")
    #expect(
      text(MessageLine(language: .english, isColoured: true), of: message)
        == "a b\u{FFFD}[2Jc: \u{1B}[1;31merror\u{1B}[0m: x y\u{FFFD} [no-form]")
  }

  @Test(arguments: [
    ("\n", " "), ("\r\n", " "), ("\u{B}", " "), ("\u{85}", " "), ("\u{2028}", " "),
    ("\u{2029}", " "),
    ("\0", "\u{FFFD}"), ("\u{1F}", "\u{FFFD}"), ("\u{7F}", "\u{FFFD}"), ("\u{80}", "\u{FFFD}"),
    ("\u{9F}", "\u{FFFD}"), ("\u{A0}", "\u{A0}"), ("\u{2027}", "\u{2027}"),
    ("\u{202A}", "\u{FFFD}"), ("\u{202E}", "\u{FFFD}"), ("\u{2066}", "\u{FFFD}"),
    ("\u{200F}", "\u{FFFD}"), ("\u{200D}", "\u{200D}"),
    ("○", "○"), ("~", "~"), ("é", "é"),
  ])
  func `a control character is visible in every place`(character: String, shown: String) {
    for filling in ["組織目標管理シート", "abcdefghijklmnopq", "“a” → ©é○b目"] {
      for end in Array(filling.indices) + [filling.endIndex] {
        let (start, rest) = (filling[..<end], filling[end...])
        let text = start + character + rest
        #expect(MessageLine.oneLine(String(text)) == start + shown + rest)
      }
    }
  }

  @Test func `a message of no known place begins with its severity`() {
    let line = MessageLine(language: .english)
    for place in [Place(), Place(file: "")] {
      #expect(
        text(line, of: Message(.noForm, at: place, english: "x", japanese: ""))
          == "error: x [no-form]")
    }
    #expect(
      text(line, of: Message(.noForm, at: Place(sheet: "s"), english: "x", japanese: ""))
        == "[s]: error: x [no-form]")
  }

  @Test func `messages are lines one below the other`() {
    let line = MessageLine(language: .japanese)
    #expect(line.lines(of: []).isEmpty)
    let text = text(line, of: message) + "\n"
    #expect(line.lines(of: [message, message]) == Array((text + text).utf8))
  }

  @Test func `the table of codes has every code once, with two texts`() {
    let rows = CodeTable.text.split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.map { String($0[0]) } == MessageCode.allCases.map(\.rawValue))
    #expect(rows.allSatisfy { $0.count == 4 && !$0[2].isEmpty && !$0[3].isEmpty })
  }

  @Test func `every code says what to do about it`() {
    for code in MessageCode.allCases {
      #expect(code.advice.english.hasSuffix("."))
      #expect(code.advice.japanese.hasSuffix("。"))
    }
  }

  @Test(arguments: [
    ("a/総務課.xlsx", "様式", "地域課", "総務課.xlsx の「様式」シート D12"),
    ("a/総務課.tsv", nil, "地域課", "総務課.tsv の「地域課」の様式 D12"),
    ("a.csv", nil, nil, "a.csv の D12"),
    ("a/提出.zip!/b/総務課.xlsx", "様式", nil, "提出.zip の中の 総務課.xlsx の「様式」シート D12"),
    ("-", nil, nil, "標準入力 の D12"),
  ])
  func `places are written as in Excel`(
    file: String, worksheet: String?, section: String?, words: String
  ) {
    var group = FindingGroup(
      code: .markUnknown, severity: .warning, worksheet: worksheet, section: section, text: "",
      cells: [CellReference(row: 11, column: 3)])
    #expect(PlaceWords(language: .japanese).place(group, in: file) == words)
    group.cells = []
    #expect(!PlaceWords(language: .japanese).place(group, in: file).contains("D12"))
  }

  @Test(arguments: [
    ("提出/a b.xlsx", "%E6%8F%90%E5%87%BA/a%20b.xlsx"), ("/a:b", "file:///a%3Ab"),
    ("x.zip!/y.xlsx", "x.zip!/y.xlsx"),
  ])
  func `a path in SARIF is a URI`(path: String, uri: String) {
    #expect(SARIFReport.uri(of: path) == uri)
  }
}
