import JapaneseCalendar
import SeededNumbers
import Testing

@testable import NumberFormats

/// The codes that have a shortcut.
private let plainCodes = [
  "General", "", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.0", "#,##0.0", "#0", "##0.000",
  "#,##0%", "[Red]0.0", "[$-411]0", "000", "0,000.0", "\"¥\"#,##0", "0.0\"日\"", "(0)", "0,",
  "#,##0.0,,",
  "%0.0%", "0%%", "\"a\"%00.00\"b\"", "0.000000000000000000",
]

@Test(arguments: plainCodes)
func `a plain format uses the shortcut`(code: String) throws {
  let sections = try #require(FormatParser.sections(of: code))
  #expect(PlainNumberFormat(sections) != nil)
}

@Test(arguments: [
  "0;0", "?0", "0.0#", "0.0E+0", "# ?/?", "[DBNum1]0", "yyyy", "@", "[>1]0", "#,###", ".0", "0.",
  "0-0", "#-0", "0.0-0", "0.-0", "0.?", "#",
])
func `any other format uses the general path`(code: String) throws {
  let sections = try #require(FormatParser.sections(of: code))
  #expect(PlainNumberFormat(sections) == nil)
}

@Test(arguments: plainCodes)
func `the shortcut and the general path give the same text`(code: String) throws {
  let format = NumberFormat(code)
  let section = try #require(FormatParser.sections(of: code)?.first)
  var random = SeededNumbers(seed: UInt64(code.utf8.count))
  var numbers: [Double] = [
    0, -0.0, 0.5, -0.5, 0.05, 0.005, 999.5, 999_999.5, 1e15, 1e16, -1e22, 1e-30,
  ]
  numbers += (0..<300).map { _ in Double(bitPattern: random.next()) }
  numbers += (0..<300).map { _ in Double.random(in: -2e6...2e6, using: &random) }
  numbers += (0..<300).map { _ in Double(Int.random(in: -200_000...200_000, using: &random)) / 1000
  }
  for number in numbers {
    var bySections: [UInt8] = []
    format.appendBySections(number, to: &bySections, dateSystem: .y1900)
    let shown = format.text(of: number, dateSystem: .y1900)
    #expect(shown == String(decoding: bySections, as: UTF8.self), "\(number)")
    guard case .number(let layout) = section.body, number.isFinite else { continue }
    var (byPlaces, atOnce): ([UInt8], [UInt8]) = ([], [])
    let isShown = layout.appendByPlaces(DecimalValue(number), numerals: .plain, to: &byPlaces)
    #expect(layout.append(DecimalValue(number), numerals: .plain, to: &atOnce) == isShown)
    #expect(String(decoding: atOnce, as: UTF8.self) == String(decoding: byPlaces, as: UTF8.self))
  }
}

@Test func `appending keeps the existing text`() {
  var text = Array("計 ".utf8)
  NumberFormat("#,##0").append(1234, to: &text, dateSystem: .y1900)
  NumberFormat("0;(0)").append(-5, to: &text, dateSystem: .y1900)
  NumberFormat("yyyy/m/d").append(-5, to: &text, dateSystem: .y1900)
  #expect(String(decoding: text, as: UTF8.self) == "計 1,234(5)-5")
}
