import GoalSheet
import Grid
import JapaneseCalendar
import SeededNumbers
import Testing
import XLSXWriting

@testable import FormLayout

struct CellTextTests {
  @Test(arguments: [
    ("120", 120.0, "0"), ("-5", -5, "0"), ("20,000", 20_000, "#,##0"), ("0", 0, "0"),
    ("87.60%", 0.876, "0.00%"), ("14.0日", 14, "0.0\"日\""), ("5団体以上", 5, "0\"団体以上\""),
    ("1,234,567.5円", 1_234_567.5, "#,##0.0\"円\""), ("999999999999999", 999_999_999_999_999, "0"),
  ])
  func `a number that a format shows to the letter is a number`(
    text: String, value: Double, format: String
  ) {
    let cell = CellText(quantity: text)
    #expect(cell.content == .number(value))
    #expect(cell.numberFormat == format)
    #expect(cell.text == text)
  }

  @Test(arguments: [
    "", "-", "007", "00", "-0", "-0.0", "△5", "１２", "約50", "1,23", "1,2345", "1234,567", "0,123",
    "1000000000000000", "1.234567890123456", ".5", "5.", "5.人", "3,人", "3%増", "5\"", "5 人", "1-2",
  ])
  func `any other text stays text`(text: String) {
    #expect(CellText(quantity: text).content == (text.isEmpty ? .blank : .text(text)))
  }

  /// The value is made of whole numbers, not read by the standard library.
  @Test func `a number is the one nearest to its digits`() {
    var random = SeededNumbers(seed: 15)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...15, using: &random)
      let decimals = Int.random(in: 0..<digits, using: &random)
      let whole = String(Int.random(in: 1...9, using: &random))
      let rest = (1..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let all = whole + rest
      let number = all.dropLast(decimals) + (decimals > 0 ? "." + all.suffix(decimals) : "")
      for (text, power) in [(String(number), 0), (number + "%", -2)] {
        #expect(
          CellText(quantity: text).content == .number(Double("\(number)e\(power)") ?? .nan),
          "\(text)")
      }
    }
  }

  /// The cell's own sign counts, as in `0"%減"` on −5; written as text it would be lost.
  @Test(arguments: [
    ("5%減", -5.0, "0\"%減\";0\"%減\""), ("約1,200人減", -1200, "\"約\"#,##0\"人減\";\"約\"#,##0\"人減\""),
    ("△5.0", 5, "\"△\"0.0"), ("-5", 5, "\"-\"0"), ("5", -5, "0;0"),
  ])
  func `a number of another sign than its text stays that number`(
    text: String, number: Double, format: String
  ) {
    let cell = CellText(
      Quantity(text: text, number: number), indicator: "", QuantityText(units: []))
    #expect(cell.content == .number(number))
    #expect(cell.numberFormat == format)
    #expect(cell.text == text)
  }

  @Test(arguments: [
    ("10 ㎡", 10.0), ("５％減", -5.0), ("5\"減", -5.0),
    ("約約約約約約約約約約約約約約約約約約約約約約約5減", -5.0),
  ])
  func `a text that no format can show stays text`(text: String, number: Double) {
    #expect(
      CellText(
        Quantity(text: text, number: number), indicator: "", QuantityText(units: [])
      ).content == .text(text))
  }
}
