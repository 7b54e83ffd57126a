import Foundation
import TestSupport
import Testing

/// A section gets its workbook back and types what the notes say.
@Suite(.startsPrograms) struct MendedWorkbookTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: - The workbook

  private static let lineCount = 20

  /// A form without findings, in which the last two lines share number and goal.
  private static func model() throws -> Data {
    let rows = (1...lineCount).map { line -> [String: Any] in
      let isShared = line == lineCount
      let number = isShared ? line - 1 : line
      func quantity(_ number: Int) -> [String: Any] {
        ["text": "\(number)件", "number": number, "unit": "件", "bound": NSNull()]
      }
      return [
        "no": "\(number)", "goal": "目標その\(number)", "planPosition": ["行財1-1-①"],
        "indicator": "指標\(line)(件)", "target": quantity(10), "result": quantity(12),
        "initiative": "取組\(line)", "outline": "概要\(line)", "evaluation": "○",
        "status": "状況\(line)", "nextSteps": "方針\(line)",
        "continues": isShared ? ["no", "goal"] : [],
      ]
    }
    let legend = [("○", "達成"), ("△", "一部未達成"), ("×", "未達成")].map {
      ["mark": $0.0, "meaning": $0.1]
    }
    return try JSONSerialization.data(withJSONObject: [
      "format": "mokuhyo/1",
      "sheets": [
        [
          "title": "組織目標管理シート", "fiscalYear": 2023, "department": "西区", "section": "地域課",
          "policyIndicators": ["協働数"], "createdOn": "2023-04-01", "evaluatedOn": "2024-03-31",
          "legend": legend, "rows": rows, "unplaced": [], "source": NSNull(),
        ]
      ],
    ])
  }

  /// The form as a workbook, and the cell of each value: `fiscalYear`, `goal 1`.
  private func workbook() throws -> (TypedWorkbook, cells: [String: String]) {
    try folder.write(try Self.model(), to: "model.json")
    try Tool.run(Tool.mokuhyo, ["convert", folder("model.json"), "-o", folder("地域課.xlsx")])
    try folder.write(try folder.contents(of: "地域課.xlsx"), to: "in/地域課.xlsx")
    let found = try Tool.run(
      Tool.mokuhyo, ["convert", folder("in/地域課.xlsx"), "--to", "jsonl", "--cells"])
    let sheet = try JSONSerialization.jsonObject(with: found.standardOutput) as? [String: Any]
    let source = try #require((sheet?["source"] as? [String: Any])?["cells"] as? [String: Any])
    var cells: [String: String] = [:]
    for (field, cell) in source { cells[field] = cell as? String }
    for (index, row) in (source["rows"] as? [[String: Any]] ?? []).enumerated() {
      for (field, cell) in row { cells["\(field) \(index + 1)"] = cell as? String }
    }
    return (try TypedWorkbook(try folder.bytes("in/地域課.xlsx")), cells)
  }

  /// The cell `rows` below another one.
  private static func below(_ cell: String, _ rows: Int) -> String {
    let column = cell.prefix { $0.isLetter }
    return column + String((Int(cell.dropFirst(column.count)) ?? 0) + rows)
  }

  // MARK: - What the notes say

  /// The notes of a copy, by their cells.
  private static func notes(_ copy: TypedWorkbook) throws -> [(cell: String, text: String)] {
    try copy.part("xl/mokuhyo/comments1.xml")
      .matches(of: #/<comment ref="([A-Z]+[0-9]+)".*?<t [^>]*>(.*?)</t>/#.dotMatchesNewlines())
      .map { (String($0.output.1), TypedWorkbook.unescaped(String($0.output.2))) }
  }

  /// What a person does who knows the section's work, where the program does not know it.
  private static let knowledge: [(words: String, content: TypedWorkbook.Content)] = [
    ("○・△・× を入れてください", .text("○")), ("どれか一つを入れてください", .text("○")),
    ("数値どおりなら ○ です", .text("○")), ("年度か評価日を直してください", .text("R6.3.31")),
    ("様式の欄の外にあります", .blank), ("値を直接入力してください", .text("12件")),
    ("表示するか、消してください", .blank), ("Excel で開いて保存し直してください", .text("概要")),
    ("組織目標が空欄です。記入してください", .text("目標を書く")), ("の目標が空欄です。記入してください", .text("10件")),
    ("結果がありません。記入してください", .text("12件")),
  ]

  /// Types what a note says into its cell; the suggestion of the program counts first.
  private static func mend(
    _ copy: inout TypedWorkbook, _ cell: String, _ note: String
  ) throws {
    if let covered = note.firstMatch(of: #/([A-Z]+[0-9]+): 警告: .*?が結合セルの下に隠れています/#) {
      try copy.type(.blank, into: String(covered.output.1))
    } else if note.contains("→ セルを空にしてください。") {
      try copy.type(.blank, into: cell)
    } else if let text = note.firstMatch(of: #/→ 「(.*?)」と書いてください。/#.dotMatchesNewlines()) {
      try copy.type(.text(String(text.output.1)), into: cell)
    } else if let row = note.firstMatch(of: #/非表示の ([0-9]+) 行目/#) {
      try copy.replace("r=\"\(row.output.1)\" hidden=\"1\"", with: "r=\"\(row.output.1)\"")
    } else if let known = knowledge.first(where: { note.contains($0.words) }) {
      try copy.type(known.content, into: cell)
    } else {
      // What is not to be typed is a number after one that another note corrects.
      #expect(note.contains("行が抜けていないかも確かめてください"), "\(cell): \(note)")
    }
  }

  private func findings(_ name: String) throws -> [(code: String, cell: String?)] {
    let run = try Tool.run(Tool.mokuhyo, ["check", folder(name), "--json", "--lang", "ja"])
    let all = try JSONSerialization.jsonObject(with: run.standardOutput) as? [[String: Any]]
    return (all ?? []).map { ($0["code"] as? String ?? "", $0["cell"] as? String) }
  }

  // MARK: - The tests

  @Test func `a workbook with 20 kinds of findings is free of them, mended as its notes say`()
    throws
  {
    var (workbook, cells) = try workbook()
    #expect(try findings("in/地域課.xlsx").isEmpty)
    func cell(_ name: String) throws -> String { try #require(cells[name], "\(name)") }
    for (name, content) in [
      ("goal 1", .blank), ("evaluation 2", .text("〇")), ("evaluation 3", .text("済")),
      ("evaluation 4", .blank), ("evaluation 5", .text("×")), ("no 6", .text("重点6")),
      ("no 7", .text("3")), ("no 8", .text("88")), ("target 10", .blank),
      ("result 11", .text("集計中")), ("result 12", .error("#REF!")),
      ("planPosition 13", .text("行財-1-4-②")),
      ("target 14", .runs(struck: "8", rest: "10件")), ("outline 15", .text("〃")),
      ("outline 16", .formula("A1&\"x\"")), ("outline 18", .number(0)),
      ("department", .text("西区役所")), ("evaluatedOn", .text("R7.4.1")),
    ] as [(String, TypedWorkbook.Content)] {
      try workbook.type(content, into: try cell(name))
    }
    let first = try #require(Int(try cell("no 1").drop { $0.isLetter }))
    try workbook.type(.text("旧い目標"), into: Self.below(try cell("goal 19"), 1))
    try workbook.type(.text("※要確認"), into: "M\(first)")
    try workbook.type(.text("令和4年度 組織目標管理シート"), into: "A1")
    try workbook.type(.text("R4目標"), into: "E\(first - 1)")
    try workbook.type(.text("成果・達成状況"), into: "J\(first - 2)")
    let hidden = try cell("no 17").drop { $0.isLetter }
    try workbook.replace("<row r=\"\(hidden)\"", with: "<row r=\"\(hidden)\" hidden=\"1\"")
    try workbook.replace("<sheetView ", with: "<sheetView showZeros=\"0\" ")
    try folder.write(workbook.bytes, to: "in/地域課.xlsx")
    let found = try findings("in/地域課.xlsx")
    let kinds = Set(found.filter { $0.cell != nil }.map(\.code))
    #expect(kinds.count >= 20, "\(kinds.sorted())")

    try Tool.run(Tool.mokuhyo, ["review", folder("in"), "-o", folder("out/"), "--lang", "ja"])
    var copy = try TypedWorkbook(try folder.bytes("out/地域課.xlsx"))
    let notes = try Self.notes(copy)
    #expect(notes.count >= 20)
    for (cell, note) in notes { try Self.mend(&copy, cell, note) }
    try folder.write(copy.bytes, to: "back/地域課.xlsx")
    let rest = try Tool.run(Tool.mokuhyo, ["check", folder("back"), "--lang", "ja"])
    #expect(rest.output == "")
    // The next review has nothing to say, and takes its notes back.
    try Tool.run(
      Tool.mokuhyo, ["review", folder("back"), "-o", folder("again/"), "--all", "--lang", "ja"])
    #expect(try Self.notes(try TypedWorkbook(try folder.bytes("again/地域課.xlsx"))).isEmpty)
  }
}
