import FormTemplate
import GoalSheet
import Grid
import Messages
import Testing

@testable import Drafting

/// Forms with a block for each goal, drafted, and their filled copies read without an edit.
struct DraftedCardsTests {
  /// A form with blocks from row 4 on, each of six rows: a goal, an outline, a row of labels over their values,
  /// a judgement beside its reason, and what follows.
  private static func form(_ count: Int, numbered: Bool = true) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務目標カード"], at: "A1")
    try sheet.put(["課名"], at: "A2")
    try sheet.rule("A2:B2")
    for block in 0..<count {
      let row = 4 + 7 * block
      try sheet.put([numbered ? "目標\(block + 1)" : "目標"], at: "A\(row)")
      try sheet.put(["取組内容"], at: "A\(row + 1)")
      try sheet.put(["指標", "目標値", "実績値", "備考"], at: "A\(row + 2)")
      try sheet.put(["評価", "", "評価の理由"], at: "A\(row + 4)")
      try sheet.put(["今後の課題"], at: "A\(row + 5)")
      for offset in [0, 1, 5] { try sheet.merge("B\(row + offset):D\(row + offset)") }
      try sheet.rule("A\(row):D\(row + 5)")
      let list = try #require(CellRange("B\(row + 4)"))
      sheet.look.choices.append(.init(ranges: [list], values: ["A", "B"]))
    }
    try sheet.put(["A：達成", "B：未達成"], at: "A\(5 + 7 * count)")
    return sheet
  }

  private static func draft(_ sheet: BlankSheet, alone: Bool = false) throws -> Template {
    let vocabulary = Template.standard.vocabulary
    let cards = try #require(
      CardSheet(of: sheet.grid, look: sheet.look, vocabulary: vocabulary, alone: alone))
    let draft = try #require(
      TemplateDraft(of: cards.grid, look: cards.look, vocabulary: vocabulary, cards: cards))
    return try Template(yaml: draft.yaml(named: "form", source: "form.xlsx"), file: "draft.yaml")
  }

  private static func filled(_ sheet: BlankSheet, _ blocks: Int) throws -> Grid {
    var sheet = sheet
    try sheet.put(["総務課"], at: "B2")
    for block in 0..<blocks {
      let row = 4 + 7 * block
      try sheet.put(["窓口を改善する\(block)。"], at: "B\(row)")
      try sheet.put(["研修"], at: "B\(row + 1)")
      try sheet.put(["満足度", "80％", block == 0 ? "85％" : "70％", "なし"], at: "A\(row + 3)")
      try sheet.put([block == 0 ? "A" : "B"], at: "B\(row + 4)")
      try sheet.put(["研修の効果"], at: "D\(row + 4)")
      try sheet.put(["来年も行う。"], at: "B\(row + 5)")
    }
    return sheet.grid
  }

  private static func read(_ grid: Grid, in template: Template) throws -> GoalSheet {
    let reading = FormReader(vocabulary: template.vocabulary).read(grid, file: "copy.xlsx")
    #expect(reading.messages.isEmpty, "\(reading.messages)")
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.unplaced.isEmpty, "\(sheet.unplaced)")
    return sheet
  }

  @Test(arguments: [(2, true), (3, false), (1, true)])
  func `each block is a line`(count: Int, numbered: Bool) throws {
    let blank = try Self.form(count, numbered: numbered)
    let template = try Self.draft(blank, alone: count == 1)
    let sheet = try Self.read(try Self.filled(blank, count), in: template)
    #expect(sheet.section == "総務課" && sheet.fiscalYear == 2024)
    #expect(sheet.rows.map(\.goal) == (0..<count).map { "窓口を改善する\($0)。" })
    #expect(sheet.rows.map(\.outline) == Array(repeating: "研修", count: count))
    #expect(sheet.rows.map(\.indicator) == Array(repeating: "満足度", count: count))
    #expect(sheet.rows.map { $0.target?.text } == Array(repeating: "80％", count: count))
    #expect(sheet.rows.map { $0.evaluation?.rawValue }.prefix(2) == ["A", "B"].prefix(count))
    #expect(sheet.rows.map(\.status) == Array(repeating: "研修の効果", count: count))
    #expect(sheet.rows.map(\.nextSteps) == Array(repeating: "来年も行う。", count: count))
    #expect(
      sheet.rows.map { $0.further.map(\.value.text) } == Array(repeating: ["なし"], count: count))
  }

  @Test func `a label merged beside a block is none of it`() throws {
    var blank = BlankSheet()
    try blank.put(["令和6年度　業務目標カード"], at: "A1")
    try blank.put(["課名"], at: "A2")
    try blank.rule("A2:B2")
    for (block, row) in [4, 8, 12].enumerated() {
      try blank.put(["目標\(block + 1)", "目標項目"], at: "A\(row)")
      try blank.put(["取組内容"], at: "B\(row + 1)")
      try blank.put(["目標値"], at: "B\(row + 2)")
      try blank.merge("A\(row):A\(row + 2)")
      try blank.rule("A\(row):C\(row + 2)")
    }
    let template = try Self.draft(blank)
    var copy = blank
    try copy.put(["総務課"], at: "B2")
    try copy.put(["窓口を改善する。"], at: "C4")
    try copy.put(["研修"], at: "C5")
    let sheet = try Self.read(copy.grid, in: template)
    #expect(sheet.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(sheet.rows.map(\.outline) == ["研修"])
  }

  /// The numbers of three blocks, on their left or above them, and the first as it is read.
  private static let numbers: [(texts: [String], isAbove: Bool, first: String)] = [
    (["1", "2", "3"], false, "1"), (["①", "②", "③"], false, "1"),
    (["目標１", "目標２", "目標３"], false, "目標１"),
    (["目標1", "目標2", "目標3"], true, "目標1"), (["No.1", "No.2", "No.3"], true, "No.1"),
  ]

  @Test(arguments: numbers)
  func `each block may have its number`(texts: [String], isAbove: Bool, first: String) throws {
    var blank = BlankSheet()
    try blank.put(["令和6年度　業務目標カード"], at: "A1")
    try blank.put(["課名"], at: "A2")
    try blank.rule("A2:B2")
    for (text, row) in zip(texts, [5, 10, 15]) {
      try blank.put([text], at: isAbove ? "A\(row - 1)" : "A\(row)")
      if isAbove { try blank.merge("A\(row - 1):C\(row - 1)") }
      for (offset, label) in ["目標項目", "取組内容", "目標値", "実績"].enumerated() {
        try blank.put([label], at: "B\(row + offset)")
      }
      try blank.rule("B\(row):C\(row + 3)")
    }
    let template = try Self.draft(blank)
    var copy = blank
    try copy.put(["総務課"], at: "B2")
    for (offset, text) in ["窓口を改善する。", "研修", "3件"].enumerated() {
      try copy.put([text], at: "C\(5 + offset)")
    }
    let sheet = try Self.read(copy.grid, in: template)
    #expect(sheet.rows.map(\.no) == [first])
    #expect(sheet.rows.map(\.goal) == ["窓口を改善する。"])
    #expect(sheet.rows.map { $0.target?.text } == ["3件"])
  }

  @Test func `blocks left blank are no lines`() throws {
    let blank = try Self.form(3)
    let sheet = try Self.read(try Self.filled(blank, 1), in: try Self.draft(blank))
    #expect(sheet.rows.count == 1)
  }

  @Test(arguments: [true, false])
  func `blocks on worksheets of their own are one sheet if their headers agree`(agree: Bool) throws
  {
    let blank = try Self.form(1)
    let template = try Self.draft(blank, alone: true)
    var (first, second) = (try Self.filled(blank, 1), try Self.filled(blank, 1))
    (first.name, second.name) = ("目標1", "目標2")
    second.cells = second.cells.map { cell in
      cell.text == "総務課" && !agree ? Cell(cell.reference, text: "人事課") : cell
    }
    let sheets = FormReader(vocabulary: template.vocabulary)
      .read(workbook: [first, second], file: "copy.xlsx").flatMap(\.sheets)
    #expect(sheets.map(\.section) == (agree ? ["総務課"] : ["総務課", "人事課"]))
    #expect(sheets.map(\.rows.count) == (agree ? [2] : [1, 1]))
  }

  @Test func `a message names the cell in its block`() throws {
    let blank = try Self.form(2)
    let template = try Self.draft(blank)
    var grid = try Self.filled(blank, 2)
    grid.cells.removeAll { [CellReference("B11"), CellReference("B15")].contains($0.reference) }
    let reading = FormReader(vocabulary: template.vocabulary).read(grid, file: "copy.xlsx")
    #expect(reading.messages.map(\.place.cell?.description) == ["B11"])
    #expect(reading.places.first?.cell(row: 1, .evaluation) == CellReference("B15"))
  }

  @Test func `a table with the same labels is read, too`() throws {
    let template = try Self.draft(try Self.form(2))
    var table = BlankSheet()
    try table.put(["令和6年度　業務目標カード"], at: "A1")
    try table.put(["課名", "総務課"], at: "A2")
    try table.put(
      ["目標", "取組内容", "指標", "目標値", "実績値", "備考", "評価", "評価の理由", "今後の課題"], at: "A4")
    try table.put(
      ["窓口", "研修", "満足度", "80％", "85％", "なし", "A", "効果", "来年"], at: "A5")
    try table.rule("A4:I5")
    let sheet = try Self.read(table.grid, in: template)
    #expect(sheet.rows.map(\.goal) == ["窓口"] && sheet.rows.map(\.nextSteps) == ["来年"])
  }

  @Test func `comments name the cells of the form`() throws {
    let sheet = try Self.form(2)
    let vocabulary = Template.standard.vocabulary
    let cards = try #require(CardSheet(of: sheet.grid, look: sheet.look, vocabulary: vocabulary))
    let draft = try #require(
      TemplateDraft(of: cards.grid, look: cards.look, vocabulary: vocabulary, cards: cards))
    let yaml = draft.yaml(named: "form", source: "form.xlsx")
    #expect(yaml.contains("目標ごとの枠が 2 つあり"))
    #expect(yaml.contains("「備考」（D6）は標準の様式にない列です"))
  }

  @Test func `words in the lines of a table are no blocks`() throws {
    var sheet = try DraftedShapesTests.form(["番号", "組織目標", "区分", "上期", "下期", "備考"], last: 14)
    for row in [7, 9, 11, 13] {
      try sheet.put(["計画"], at: "C\(row)")
      try sheet.put(["実績"], at: "C\(row + 1)")
      for column in "ABF" { try sheet.merge("\(column)\(row):\(column)\(row + 1)") }
    }
    let vocabulary = Template.standard.vocabulary
    #expect(CardSheet(of: sheet.grid, look: sheet.look, vocabulary: vocabulary) == nil)
  }

  @Test func `a table with one line may be part of a block`() throws {
    var sheet = BlankSheet()
    try sheet.put(["令和6年度　業務個票"], at: "A1")
    for (offset, label) in ["事業名", "組織目標", "取組の概要"].enumerated() {
      try sheet.put([label], at: "A\(4 + offset)")
      try sheet.merge("B\(4 + offset):D\(4 + offset)")
    }
    try sheet.put(["指標", "目標値", "実績値", "達成率"], at: "A7")
    try sheet.put(["評価の理由"], at: "A9")
    try sheet.merge("B9:D9")
    try sheet.put(["今後の課題"], at: "A10")
    try sheet.merge("B10:D10")
    try sheet.rule("A4:D10")
    let draft = try #require(
      TemplateDraft.draft(
        of: sheet.grid, look: sheet.look, vocabulary: Template.standard.vocabulary))
    #expect(draft.cards?.count == 1 && draft.columnCount == 9)
    let table = try DraftedShapesTests.form(last: 7)
    #expect(
      TemplateDraft.draft(
        of: table.grid, look: table.look, vocabulary: Template.standard.vocabulary)?
        .cards == nil)
  }

  @Test func `a table and one like it below are no blocks`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["番号", "組織目標", "取組", "目標値", "実績", "備考"], at: "A13")
    try sheet.rule("A13:F18")
    let vocabulary = Template.standard.vocabulary
    #expect(CardSheet(of: sheet.grid, look: sheet.look, vocabulary: vocabulary) == nil)
  }
}
