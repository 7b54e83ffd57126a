import FormTemplate
import Grid
import Testing
@testable import GoalSheet

/// Runs single stages of recognition on a drawn worksheet.
///
/// Each stage gets what the stages before it found, so that a test sees the result of one stage only.
struct StageBench {
  let grid: Grid
  let map: SheetMap
  let vocabulary = Template.standard.vocabulary
  var findings = FormFindings()

  init(_ drawing: FormDrawing) {
    grid = drawing.grid
    map = SheetMap(drawing.grid)
  }

  /// The official form with lines from row 12 on.
  init(lines: [[String]], _ change: (inout FormDrawing) throws -> Void = { _ in }) throws {
    var drawing = try FormDrawing.official()
    for (offset, line) in lines.enumerated() { try drawing.put(line, at: "A\(12 + offset)") }
    try change(&drawing)
    self.init(drawing)
  }

  var marks: MarkText { MarkText(variants: vocabulary.markVariants, legend: vocabulary.legend) }
  var legend: LegendText { LegendText(marks: marks) }

  /// Row 12 and those below.
  static let dataRows = 11..<Int.max

  var regions: [FormRegion] { LabelFinder(vocabulary).regions(in: map) }

  func region() throws -> FormRegion { try #require(regions.first) }

  mutating func binding() throws -> ColumnBinding? {
    let band = try #require(region().bands.first)
    let binder = ColumnBinder(map: map, marks: marks, labels: vocabulary.columnLabels)
    return binder.binding(of: band, dataRows: Self.dataRows, into: &findings)
  }

  /// The lines under the header of the first form.
  mutating func cut() throws -> RowCutter.Cut {
    let cutter = RowCutter(
      map: map, binding: try #require(try binding()), legend: legend,
      labels: BlockSet(try region().bands.flatMap { $0.hits.map(\.block) }))
    return cutter.cut(Self.dataRows)
  }

  /// The texts of the fields of a line.
  func texts(_ line: TableLine) -> [GoalField: String] {
    var texts: [GoalField: String] = [:]
    for field in line.fields.fields {
      texts[field] = line.blocks(of: field).map { map.blocks[$0].text }.joined(separator: "|")
    }
    return texts
  }

  func texts(_ blocks: [Int]) -> [String] { blocks.map { map.blocks[$0].text } }
}
