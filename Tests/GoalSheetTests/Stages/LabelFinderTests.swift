import Grid
import Testing
@testable import GoalSheet

struct LabelFinderTests {
  @Test func `a form is a header of columns with its header block`() throws {
    let region = try StageBench(FormDrawing.official()).region()
    #expect(region.rows.lowerBound == 0)
    #expect(region.bands.map(\.rows) == [9...10])
    #expect(region.bands[0].missing.isEmpty)
    #expect(region.titles.count == 1)
    #expect(Set(region.headers.map(\.finding.label)).count == 6)
  }

  @Test func `fewer than five column labels are no form`() throws {
    var drawing = FormDrawing()
    try drawing.put(["No.", "組織目標", "評価", "今後の方針"], at: "A1")
    #expect(StageBench(drawing).regions.isEmpty)
    try drawing.put(["目標達成状況"], at: "E1")
    #expect(StageBench(drawing).regions.count == 1)
  }

  @Test func `a repeated header continues the table, one with a header block begins a form`() throws
  {
    var drawing = try FormDrawing.official()
    let header = ["No.", "組織目標", "", "", "", "", "", "", "評価", "目標達成状況", "今後の方針"]
    let below = [
      "", "", "総合計画(実施計画)上の位置づけ", "取組指標", "R5目標", "R5結果", "取組名称(事業名)", "概要",
    ]
    try drawing.put(header, at: "A20")
    try drawing.put(below, at: "A21")
    #expect(StageBench(drawing).regions.map(\.bands.count) == [2])
    try drawing.put(["組織名(部)", "西区", "組織名(準部・課・機関名)", "総務課"], at: "A18")
    let regions = StageBench(drawing).regions
    #expect(regions.map(\.bands.count) == [1, 1])
    #expect(regions.map(\.rows) == [0..<17, 17..<Int.max])
  }

  @Test(arguments: [
    ("№", FormLabel.column(.no)), ("組 織 目 標", .column(.goal)), ("評価 ※1", .column(.evaluation)),
    ("R5\n目標", .column(.target)), ("作成日：R5.4.1", .header(.createdOn)),
  ])
  func `a label is recognised in any spelling`(text: String, label: FormLabel) throws {
    let finder = LabelFinder(StageBench(FormDrawing()).vocabulary)
    #expect(finder.label(text)?.label == label)
  }
}
