import Foundation
import GoalSheet
import JapaneseCalendar

/// Reads the canonical model's JSON, plainly.
enum ModelDecoding {
  /// The sheets of a document of the format `mokuhyo/1`.
  static func sheets(in url: URL) throws -> [GoalSheet] {
    let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: url))
    return try document.sheets.map { try $0.sheet() }
  }

  private struct Document: Decodable {
    var sheets: [Sheet]
  }

  private struct Sheet: Decodable {
    struct Legend: Decodable {
      var mark: String
      var meaning: String
    }
    var title: String
    var fiscalYear: Int?
    var department: String
    var section: String
    var policyIndicators: [String]
    var createdOn: String?
    var evaluatedOn: String?
    var legend: [Legend]
    var rows: [Row]

    func sheet() throws -> GoalSheet {
      var sheet = GoalSheet()
      sheet.title = title
      sheet.fiscalYear = fiscalYear
      sheet.department = department
      sheet.section = section
      sheet.policyIndicators = policyIndicators
      sheet.createdOn = createdOn.flatMap(date)
      sheet.evaluatedOn = evaluatedOn.flatMap(date)
      sheet.legend = legend.compactMap { entry in
        Mark(rawValue: entry.mark).map { .init(mark: $0, meaning: entry.meaning) }
      }
      for row in rows { try sheet.rows.append(row.row()) }
      return sheet
    }

    private func date(_ text: String) -> CivilDate? {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
  }

  private struct Row: Decodable {
    struct Amount: Decodable {
      var text: String
      var number: Double?
      var unit: String?
      var bound: String?

      var quantity: Quantity {
        Quantity(
          text: text, number: number, unit: unit, bound: bound.flatMap(Quantity.Bound.init))
      }
    }
    var no: String
    var goal: String
    var planPosition: [String]
    var indicator: String
    var target: Amount?
    var result: Amount?
    var initiative: String
    var outline: String
    var evaluation: String?
    var status: String
    var nextSteps: String
    var continues: [String]

    func row() -> GoalRow {
      var row = GoalRow()
      row.no = no
      row.goal = goal
      row.planPosition = planPosition
      row.indicator = indicator
      row.target = target?.quantity
      row.result = result?.quantity
      row.initiative = initiative
      row.outline = outline
      row.evaluation = evaluation.flatMap { Mark(rawValue: $0) }
      row.status = status
      row.nextSteps = nextSteps
      row.continues = GoalFieldSet(continues.compactMap { GoalField(key: $0) })
      return row
    }
  }
}
