package import Comparison
import GoalSheet
import JSON
import Messages

/// A comparison as JSON, `mokuhyo-compare/1`; docs/compare.md describes it.
///
/// - SeeAlso: SPEC section 10
package enum ComparisonJSON {
  private enum Key: String {
    case format, sheets, department, section, status, old, new, changes, rows
    case file, sheet, fiscalYear, place, code
    case field, spans, kind, text, oldCell, newCell, parts
  }

  package static func json(of comparisons: [SheetComparison]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.string(Key.format, "mokuhyo-compare/1")
    json.key(Key.sheets)
    json.array(comparisons) { json, comparison in write(comparison, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ comparison: SheetComparison, to json: inout JSONWriter) {
    json.beginObject()
    json.string(Key.department, comparison.name.department)
    json.string(Key.section, comparison.name.section)
    json.string(Key.status, comparison.status.rawValue)
    json.key(Key.old)
    write(comparison.old, to: &json)
    json.key(Key.new)
    write(comparison.new, to: &json)
    json.key(Key.changes)
    json.array(comparison.changes) { json, change in write(change, to: &json) }
    json.key(Key.rows)
    json.array(comparison.rows) { json, row in write(row, of: comparison, to: &json) }
    json.endObject()
  }

  private static func write(_ sheet: GoalSheet?, to json: inout JSONWriter) {
    guard let sheet else {
      json.null()
      return
    }
    json.beginObject()
    json.string(Key.file, sheet.source?.file)
    json.string(Key.sheet, sheet.source?.sheet)
    json.key(Key.fiscalYear)
    if let year = sheet.fiscalYear { json.number(year) } else { json.null() }
    json.string(Key.department, sheet.department)
    json.string(Key.section, sheet.section)
    json.endObject()
  }

  private static func write(
    _ row: RowComparison, of comparison: SheetComparison, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.string(Key.status, row.status.rawValue)
    json.string(Key.code, row.isPlanChange ? MessageCode.planChanged.rawValue : nil)
    json.key(Key.old)
    write(row.old, comparison.old, row.cell(comparison.old, row.oldIndex), to: &json)
    json.key(Key.new)
    write(row.new, comparison.new, row.cell(comparison.new, row.newIndex), to: &json)
    json.key(Key.changes)
    json.array(row.changes) { json, change in write(change, to: &json) }
    json.endObject()
  }

  private static func write(
    _ row: GoalRow?, _ sheet: GoalSheet?, _ cell: SheetCells.Cell?, to json: inout JSONWriter
  ) {
    guard let row else {
      json.null()
      return
    }
    json.beginObject()
    json.string(Key.place, sheet?.source?.address(of: cell))
    for field in GoalField.official {
      json.key(field.key)
      switch field.value {
      case .number(let path), .text(let path): json.string(row[path])
      case .list(let path): json.array(row[path]) { json, text in json.string(text) }
      case .quantity(let path): write(row[path]?.text, to: &json)
      case .mark(let path): write(row[path]?.rawValue, to: &json)
      }
    }
    if !row.further.isEmpty { write(row.further, to: &json) }
    json.endObject()
  }

  private static func write(_ values: [FurtherValue], to json: inout JSONWriter) {
    json.key("further")
    json.beginObject()
    for value in values {
      json.key(text: value.key)
      switch value.value {
      case .text(let text): json.string(text)
      case let other: write(other.isBlank ? nil : other.text, to: &json)
      }
    }
    json.endObject()
  }

  private static func write(_ text: String?, to json: inout JSONWriter) {
    if let text { json.string(text) } else { json.null() }
  }

  private static func write(_ change: ValueChange, to json: inout JSONWriter) {
    json.beginObject()
    json.string(Key.field, change.field.key)
    json.string(Key.old, change.old)
    json.string(Key.new, change.new)
    json.key(Key.spans)
    json.array(change.spans) { json, span in
      json.beginObject()
      json.string(Key.kind, span.kind.rawValue)
      json.string(Key.text, span.text)
      json.endObject()
    }
    json.key(Key.parts)
    json.array(change.parts) { json, part in json.string(part.rawValue) }
    json.string(Key.oldCell, change.oldCell?.description)
    json.string(Key.newCell, change.newCell?.description)
    json.string(Key.code, change.isPlanChange ? MessageCode.planChanged.rawValue : nil)
    json.endObject()
  }
}
