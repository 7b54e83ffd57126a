import Foundation
import JapaneseCalendar
import Testing

@testable import NumberFormats

/// Checks the public tables: each row either matches, or is listed as a difference with a reason.
@Suite(.enabled(if: CorpusTables.arePresent, "\(CorpusTables.absence)"))
struct CorpusTests {
  @Test func `Japanese Excel's own texts are reproduced`() throws {
    var comparison = TableComparison("japanese-excel.tsv")
    for (index, row) in try CorpusTables.rows(of: "japanese-excel.tsv").enumerated().dropFirst() {
      guard row.count > 7 else { continue }
      let caution = row.count > 10 ? row[10] : ""
      guard caution.isEmpty else { continue }
      let (kind, raw, id, code) = (row[3], row[4], row[5], row[6])
      let builtIn = id.hasPrefix("#") ? Int(id.dropFirst()) : nil
      let format = NumberFormat(builtIn.flatMap { BuiltInFormats.code(id: $0) } ?? code)
      switch kind {
      case "number":
        let number = try #require(Double(raw))
        let system = row.count > 9 && row[9] == "1904" ? DateSystem.y1904 : .y1900
        comparison.add("\(index)", row[7], format.text(of: number, dateSystem: system))
      case "text":
        comparison.add("\(index)", row[7], format.text(of: raw))
      default:
        continue  // Booleans have no format.
      }
    }
    #expect(comparison.count > 150)
    comparison.expectListed()
  }

  @Test(arguments: ["comma.tsv", "exp.tsv"])
  func `numbers and codes match the table`(table: String) throws {
    var comparison = TableComparison(table)
    let rows = try CorpusTables.rows(of: table)
    for (index, row) in rows.enumerated().dropFirst() {
      let number = try #require(Double(row[0]))
      for (column, expected) in row.enumerated().dropFirst() {
        let shown = NumberFormat(rows[0][column]).text(of: number, dateSystem: .y1900)
        // A bar marks text that the table's authors could not match; it is not part of the text.
        comparison.add("\(index).\(column)", expected.replacing("|", with: ""), shown)
      }
    }
    #expect(comparison.count > 100)
    comparison.expectListed()
  }

  @Test func `odd codes match the table`() throws {
    var comparison = TableComparison("oddities.json")
    for (index, row) in try CorpusTables.elements(of: "oddities.json").enumerated() {
      let code = row.elements.first?.text ?? "General"
      for (column, item) in row.elements.enumerated().dropFirst() {
        guard item.elements.count > 1, let expected = item.elements[1].text else { continue }
        comparison.add("\(index).\(column)", expected, item.elements[0].shown(by: code))
      }
    }
    #expect(comparison.count > 200)
    comparison.expectListed()
  }

  @Test func `fractions match the table`() throws {
    var comparison = TableComparison("fraction.json")
    for (index, row) in try CorpusTables.elements(of: "fraction.json").enumerated() {
      let code = try #require(row.elements[1].text)
      let expected = try #require(row.elements[2].text)
      comparison.add("\(index)", expected, row.elements[0].shown(by: code))
    }
    #expect(comparison.count > 100)
    comparison.expectListed()
  }

  @Test func `General matches the table`() throws {
    var comparison = TableComparison("general.json")
    for (index, row) in try CorpusTables.elements(of: "general.json").enumerated() {
      guard case .number = row.elements[0] else { continue }
      let expected = try #require(row.elements[2].text)
      comparison.add("\(index)", expected, row.elements[0].shown(by: "General"))
    }
    #expect(comparison.count > 400)
    comparison.expectListed()
  }

  @Test func `built-in formats match the table`() throws {
    var comparison = TableComparison("implied.json")
    for (index, row) in try CorpusTables.elements(of: "implied.json").enumerated() {
      for (column, item) in row.elements[1].elements.enumerated() {
        let id = try #require(item.elements[0].number)
        let expected = try #require(item.elements[1].text)
        let code = try #require(BuiltInFormats.code(id: Int(id)))
        comparison.add("\(index).\(column)", expected, row.elements[0].shown(by: code))
      }
    }
    #expect(comparison.count > 600)
    comparison.expectListed()
  }

  @Test func `codes that show dates are recognised`() throws {
    var comparison = TableComparison("is_date.json")
    for (index, row) in try CorpusTables.elements(of: "is_date.json").enumerated() {
      guard let code = row.elements[0].text, case .truth(let isDate) = row.elements[1] else {
        continue
      }
      comparison.add("\(index)", "\(isDate)", "\(NumberFormat(code).isDate)")
    }
    #expect(comparison.count > 400)
    comparison.expectListed()
  }

  @Test func `days of both date systems match the table`() throws {
    var comparison = TableComparison("date.json")
    let format = NumberFormat("yyyy-mm-dd hh:mm:ss")
    for (index, row) in try CorpusTables.elements(of: "date.json").enumerated() {
      guard let call = row.elements[0].text, case .truth(let is1904) = row.elements[2] else {
        continue
      }
      let fields = call.split { !$0.isNumber }.compactMap { Int($0) }
      let date = try #require(CivilDate(year: fields[0], month: fields[1] + 1, day: fields[2]))
      let system = is1904 ? DateSystem.y1904 : .y1900
      let serial = try #require(system.serialDay(of: date))
      comparison.add(
        "\(index)", row.elements[1].text ?? "", format.text(of: Double(serial), dateSystem: system))
    }
    #expect(comparison.count == 20)
    comparison.expectListed()
  }

  @Test func `every valid code is parsed`() throws {
    let codes = try CorpusTables.rows(of: "valid.tsv").compactMap(\.first)
    #expect(codes.count > 400)
    for code in codes { #expect(FormatParser.sections(of: code) != nil, "\(code)") }
  }
}

extension TableValue {
  fileprivate func shown(by code: String) -> String {
    let format = NumberFormat(code)
    switch self {
    case .number(let number): return format.text(of: number, dateSystem: .y1900)
    case .text(let text): return format.text(of: text)
    case .truth, .list: return ""
    }
  }
}
