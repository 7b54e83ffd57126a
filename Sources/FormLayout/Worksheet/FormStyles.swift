import Appearance
import FormTemplate
import GoalSheet
import XLSXWriting

/// The styles of the cells of a form, made once from the design of a template.
struct FormStyles {
  let title: CellStyle
  let label: CellStyle
  let legend: CellStyle
  /// For values of the header block: short ones are centred, lists aligned to the left.
  private let shortValue: CellStyle
  private let listValue: CellStyle
  private let body: [CellStyle]
  private let markFills: [Mark: Color]
  /// The further header fields that hold texts.
  private let furtherTexts: Set<Int>

  init(_ design: FormDesign, _ fields: FormFields = .official) {
    let further = fields.furtherHeaders
    furtherTexts = Set(further.indices.filter { further[$0].kind == .text })
    let text = design.text
    var base = CellStyle(font: text.font, size: text.bodySize)
    base.border = text.borderColor

    var title = CellStyle(font: text.font, size: text.titleSize)
    title.isBold = true
    title.horizontal = .center
    self.title = title

    var label = base
    label.size = text.labelSize
    label.isBold = true
    label.horizontal = .center
    label.fill = text.labelFill
    self.label = label

    var legend = CellStyle(font: text.font, size: text.bodySize)
    legend.wraps = false
    self.legend = legend

    var short = base
    short.horizontal = .center
    self.shortValue = short
    self.listValue = base

    self.body = design.columns.map { column in
      var style = base
      style.horizontal = column.alignment
      return style
    }
    self.markFills = text.markFills
  }

  /// The style of a value in the header block.
  func value(of field: FormVocabulary.HeaderField) -> CellStyle {
    switch field {
    case .policyIndicators: listValue
    case .further(let index): furtherTexts.contains(index) ? listValue : shortValue
    default: shortValue
    }
  }

  /// The style of a data cell in the column at `index`.
  func data(column index: Int, mark: Mark? = nil) -> CellStyle {
    var style = body[index]
    if let mark { style.fill = markFills[mark] }
    return style
  }
}
