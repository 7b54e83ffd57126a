import GoalSheet
import HTML
import JapaneseCalendar

/// What a cell of the form shows.
enum CellValue {
  /// Text as written, with its line breaks; may be blank.
  case text(String)
  case list([String])
  case date(CivilDate)
  case mark(Mark)

  /// The value of a column.
  init(of field: GoalField, in row: GoalRow) {
    if let index = field.furtherIndex {
      self.init(row.further(index))
      return
    }
    self =
      switch field.value {
      case .number(let path), .text(let path): .text(row[path])
      case .list(let path): .text(row[path].joined(separator: "\n"))
      case .quantity(let path): .text(row[path]?.text ?? "")
      case .mark(let path): row[path].map { .mark($0) } ?? .text("")
      }
  }

  /// The value of a field of the header block.
  init(of field: FormVocabulary.HeaderField, in sheet: GoalSheet) {
    self =
      switch field {
      case .fiscalYear: .text(sheet.fiscalYear.map { EraText.text(ofFiscalYear: $0) } ?? "")
      case .department: .text(sheet.department)
      case .section: .text(sheet.section)
      case .policyIndicators: .list(sheet.policyIndicators)
      case .createdOn: sheet.createdOn.map { .date($0) } ?? .text("")
      case .evaluatedOn: sheet.evaluatedOn.map { .date($0) } ?? .text("")
      case .further(let index): CellValue(sheet.further(index))
      }
  }

  private init(_ further: FurtherValue?) {
    self =
      switch further?.value {
      case .date(let date?): .date(date)
      case .mark(let mark?): .mark(mark)
      case let value: .text(value?.text ?? "")
      }
  }

  /// What is shown, without markup.
  var text: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: "\n")
    case .date(let date): EraText.text(of: date, style: .letterAndPoints) ?? date.description
    case .mark(let mark): mark.rawValue
    }
  }

  /// Appends the content of a cell.
  func write(meanings: (Mark) -> String?, to html: inout HTMLWriter) {
    switch self {
    case .text(let text): html.text(text)
    case .list(let items):
      guard !items.isEmpty else { return }
      html.element("ul") { html in for item in items { html.element("li", item) } }
    case .date(let date):
      html.markup("<time")
      html.attribute("datetime", date.description)
      html.markup(">")
      html.text(text)
      html.markup("</time>")
    case .mark(let mark):
      guard let meaning = meanings(mark) else { return html.text(mark.rawValue) }
      html.markup("<abbr")
      html.attribute("title", meaning)
      html.markup(">")
      html.text(mark.rawValue)
      html.markup("</abbr>")
    }
  }
}
