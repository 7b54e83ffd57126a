import FormTemplate
import Grid
import Messages
import TestSupport
import Testing

@testable import GoalSheet

/// Recognition and checks with marks of a template's own.
struct OwnMarksTests {
  private static func vocabulary(
    _ marks: [(mark: String, meaning: String, Achievement)], variants: [String: [String]] = [:]
  ) -> FormVocabulary {
    var vocabulary = Template.standard.vocabulary
    vocabulary.legend = []
    vocabulary.markVariants = [:]
    vocabulary.achievements = [:]
    for (text, meaning, achievement) in marks {
      guard let mark = Mark(rawValue: text) else { continue }
      vocabulary.legend.append(.init(mark: mark, meaning: meaning))
      vocabulary.markVariants[mark] = variants[text]
      vocabulary.achievements[mark] = achievement
    }
    return vocabulary
  }

  @Test func `marks of several forms that differ only in width stay what they are`() {
    let texts = ["B", "Ｂ", "C"]
    let marks = MarkText(texts.compactMap(Mark.init(rawValue:)), variants: [:])
    #expect(texts.map { marks.mark($0)?.rawValue } == texts)
    #expect(marks.mark("Ｃ")?.rawValue == "C")
  }

  @Test(arguments: [
    (["○", "△", "×"], ["〇", "Δ", "✕"]), (["◎", "○", "▲"], ["◎", "◯", "▴"]),
    (["☆", "〇", "×"], ["☆", "○", "✖"]),
  ])
  func `signs that look the same are one mark, listed or not`(texts: [String], written: [String]) {
    let marks = MarkText(texts.compactMap(Mark.init(rawValue:)), variants: [:])
    #expect(written.map { marks.mark($0)?.rawValue } == texts)
    #expect(marks.mark("●") == nil)
  }

  @Test func `a sign of the template is never another one that looks the same`() {
    let texts = ["○", "〇", "△", "▲"]
    let marks = MarkText(texts.compactMap(Mark.init(rawValue:)), variants: [:])
    #expect(texts.map { marks.mark($0)?.rawValue } == texts)
  }

  @Test func `a letter in the other case is the same mark, unless the template has both`() {
    let large = MarkText(["A", "B+", "Ⅲ"].compactMap(Mark.init(rawValue:)), variants: [:])
    #expect(["a", "ｂ＋", "ⅲ"].map { large.mark($0)?.rawValue } == ["A", "B+", "Ⅲ"])
    let both = MarkText(["A", "a", "b"].compactMap(Mark.init(rawValue:)), variants: [:])
    #expect(["A", "a", "B"].map { both.mark($0)?.rawValue } == ["A", "a", "b"])
  }

  private static let letters = vocabulary([
    ("A+", "目標を大きく上回った", .all), ("A", "目標を上回った", .all), ("B", "達成", .all),
    ("C", "一部達成", .part), ("D", "未達成", .nothing),
  ])
  private static let words = vocabulary([
    ("達成", "目標に届いた", .all), ("概ね達成", "目標の8割に届いた", .part), ("未達成", "届かなかった", .nothing),
  ])
  private static let numbers = vocabulary([
    ("5", "目標を上回った", .all), ("3", "目標どおり", .all), ("1", "目標を下回った", .nothing),
  ])

  private static func marks(_ vocabulary: FormVocabulary) -> MarkText {
    MarkText(vocabulary.marks, variants: vocabulary.markVariants, legend: vocabulary.legend)
  }

  @Test(arguments: [
    (letters, "Ａ＋", "A+"), (letters, "A", "A"), (letters, "（A+）", "A+"),
    (letters, "A+：目標を大きく上回った", "A+"),
    (letters, "B達成", "B"), (letters, "☐A ☑B ☐C", "B"), (letters, "☑目標を上回った ☐達成", "A"),
    (words, "概ね 達成", "概ね達成"), (words, "☐達成 ☑概ね達成 ☐未達成", "概ね達成"), (words, "【未達成】", "未達成"),
    (numbers, "５", "5"), (numbers, "③", "3"),
  ])
  func `a mark of several characters is read`(
    vocabulary: FormVocabulary, text: String, mark: String
  ) {
    #expect(Self.marks(vocabulary).mark(text)?.rawValue == mark)
  }

  @Test(arguments: [
    (letters, "AA"), (letters, "A+B"), (letters, "○"), (letters, "E"), (letters, "A達成"),
    (words, "達"),
    (numbers, "4"), (numbers, "35"),
  ])
  func `what is no mark of the template is none`(vocabulary: FormVocabulary, text: String) {
    #expect(Self.marks(vocabulary).mark(text) == nil)
  }

  @Test(arguments: [
    (letters, "A+・A・B", ["A+", "A", "B"]), (words, "達成／概ね達成", ["達成", "概ね達成"]),
    (numbers, "5 3", ["5", "3"]),
  ])
  func `a cell offers several marks`(vocabulary: FormVocabulary, text: String, offered: [String]) {
    #expect(Self.marks(vocabulary).offered(in: text).map(\.rawValue) == offered)
  }

  @Test(arguments: [
    (letters, "A+:目標を大きく上回った A:目標を上回った", ["A+", "A"]),
    (letters, "A+：目標を大きく上回った、A：目標を上回った、B：達成", ["A+", "A", "B"]),
    (letters, "A 目標を上回った　C 一部達成", ["A", "C"]), (letters, "A:上回った B:達成した", ["A", "B"]),
    (words, "達成：目標に届いた\n未達成：届かなかった", ["達成", "未達成"]),
    (numbers, "5:目標を上回った 3:目標どおり", ["5", "3"]), (numbers, "5目標を上回った", ["5"]),
  ])
  func `a legend of such marks is read`(vocabulary: FormVocabulary, text: String, marks: [String]) {
    let entries = LegendText(marks: Self.marks(vocabulary)).entries(in: text)
    #expect(entries?.map { $0.mark?.rawValue ?? "?" } == marks)
  }

  @Test(arguments: [
    (letters, "A:第一会議室"), (letters, "C 会場"), (numbers, "1:30"), (letters, "目標を上回った"),
  ])
  func `what only begins like a mark is no legend`(vocabulary: FormVocabulary, text: String) {
    #expect(LegendText(marks: Self.marks(vocabulary)).entries(in: text) == nil)
  }

  // MARK: - Forms

  private static func reading(
    legend: [String], _ change: (inout FormDrawing) throws -> Void
  ) throws -> FormReading {
    var drawing = try FormDrawing.official()
    drawing.grid.cells.removeAll { (5...7).contains($0.reference.row) }
    for (row, text) in legend.enumerated() { try drawing.put([text], at: "A\(5 + row)") }
    try change(&drawing)
    return FormReader(vocabulary: letters).read(drawing.grid, file: "test.tsv")
  }

  @Test func `a legend cell in the section's own words counts beside others`() throws {
    let reading = try Self.reading(legend: ["A:目標を上回った", "B:目標どおり", "C:一部達成"]) { drawing in
      try drawing.put(FormDrawing.line("1", mark: "B"), at: "A12")
    }
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.legend.map { $0.mark.rawValue + $0.meaning } == ["A目標を上回った", "B目標どおり", "C一部達成"])
    #expect(sheet.unplaced.isEmpty)
  }

  @Test func `a sign to which a legend gives two meanings is read as the form's, with a word`()
    throws
  {
    var drawing = try FormDrawing.official()
    drawing.grid.cells.removeAll { (5...7).contains($0.reference.row) }
    for (row, text) in ["○:達成", "△:一部未達成", "△:未達成"].enumerated() {
      try drawing.put([text], at: "A\(6 + row)")
    }
    try drawing.put(FormDrawing.line("1", mark: "△"), at: "A12")
    let reading = FormReader(vocabulary: Template.standard.vocabulary)
      .read(drawing.grid, file: "test.tsv")
    #expect(reading.sheets.first?.rows.first?.evaluation?.rawValue == "△")
    let message = try #require(reading.messages.first { $0.code == .markUnknown })
    #expect(message.place.cell?.description == "A8")
    #expect(message.text.japanese.hasPrefix("凡例の「△」に、「一部未達成」と「未達成」の二つの意味があります。"))
    #expect(message.text.english.hasPrefix("the legend gives “△” two meanings"))
  }

  @Test func `the legend of the model explains every mark of the rows`() throws {
    let reading = try Self.reading(legend: ["A:目標を上回った", "B:達成"]) { drawing in
      try drawing.put(FormDrawing.line("1", mark: "B"), at: "A12")
      try drawing.put(FormDrawing.line("2", mark: "D"), at: "A13")
    }
    #expect(reading.sheets.first?.legend.map(\.mark.rawValue) == ["A", "B", "D"])
  }

  /// Target and result are those of the drawing: reached.
  @Test(arguments: [
    ("A+", "20", nil), ("B", "10", nil), ("C", "5", nil), ("D", "5", nil),
    ("C", "10", "A+, A or B"), ("B", "5", "C or D"),
  ])
  func `numbers are compared with what a mark says`(mark: String, result: String, meant: String?)
    throws
  {
    let reading = try Self.reading(legend: []) { drawing in
      try drawing.put(FormDrawing.line("1", mark: mark), at: "A12")
      try drawing.put(["10", result], at: "E12")
    }
    let texts = reading.messages.filter { $0.code == .evaluationInconsistent }
      .map(\.text.english)
    #expect(texts.count == (meant == nil ? 0 : 1))
    if let meant { #expect(texts.first?.hasSuffix("which would be \(meant)") == true, "\(texts)") }
  }

  @Test func `messages name the marks of the template`() throws {
    let reading = try Self.reading(legend: []) { drawing in
      try drawing.put(FormDrawing.line("1", mark: "○"), at: "A12")
    }
    let message = try #require(reading.messages.first { $0.code == .markUnknown })
    #expect(message.text.english.contains("none of A+, A, B, C and D"))
    #expect(message.text.japanese.contains("A+・A・B・C・D のどれでもない"))
  }

  @Test func `messages name the template's levels of organisations`() throws {
    var vocabulary = Self.letters
    vocabulary.levels = .init(department: "局", section: "室")
    let messages = FormChecker(vocabulary: vocabulary).messages(of: GoalSheet(), at: Place())
    let message = try #require(messages.first { $0.code == .headerMissing })
    #expect(message.text.japanese.contains("組織名(局)・組織名(室)"))
  }
}
