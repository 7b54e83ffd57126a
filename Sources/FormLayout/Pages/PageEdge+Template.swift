import FormTemplate
import GoalSheet
import JapaneseCalendar
import XLSXWriting

extension PageEdge {
  /// The header or footer of a template for a sheet, in the form's font at ten points.
  init(_ design: PageDesign.Edge, sheet: GoalSheet, font: String) {
    self.init()
    self.font = font
    left = Self.pieces(of: design.left, sheet)
    center = Self.pieces(of: design.center, sheet)
    right = Self.pieces(of: design.right, sheet)
  }

  /// A text with its placeholders filled in.
  private static func pieces(of text: String, _ sheet: GoalSheet) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      let name = rest[rest.index(after: brace)..<end]
      pieces.append(piece(named: name, sheet) ?? .text("{\(name)}"))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  private static func piece(named name: Substring, _ sheet: GoalSheet) -> Piece? {
    switch name {
    case "year": .text(sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "")
    case "department": .text(sheet.department)
    case "section": .text(sheet.section)
    case "page": .page
    case "pages": .pageCount
    default: nil
    }
  }
}
