import GoalSheet
import Testing

struct QuantityTextTests {
  private static let quantities = QuantityText(units: ["件", "団体", "%", "点", "人"])

  @Test(arguments: [
    ("120", "情報発信件数(件)", 120, "件", nil),
    ("5事業以上の支援", "", 5, "事業", Quantity.Bound.atLeast),
    ("運営支援15団体", "", 15, "団体", nil),
    ("アンケート満足度 92.7%", "", 92.7, "%", nil),
    ("87.60%", "", 87.6, "%", nil),
    ("20,000人", "", 20_000, "人", nil),
    ("R4末 35団体", "", 35, "団体", nil),
    ("35回／年", "", 35, "回/年", nil),
    ("１２０１", "開催（団体）", 1201, "団体", nil),
    ("-5.0%以下", "", -5, "%", .atMost),
    ("△3件", "", -3, "件", nil),
    ("−2.5点", "", -2.5, "点", nil),
    ("72時間未満", "", 72, "時間", .atMost),
    ("20件(うち新規4件)", "", 20, "件", nil),
    ("36件【速報値】", "", 36, "件", nil),
    ("10以上", "点(x)と件数(件)の(計)", 10, "件", .atLeast),
    ("30㎡", "", 30, "m2", nil),
    ("①3回、", "", 3, "回", nil),
    ("14.0日", "", 14, "日", nil),
    ("3", "回数", 3, nil, nil),
    ("0.876", "率(%)", 0.876, "%", nil),
    ("5件超", "", 5, "件", .atLeast),
    ("△ 5", "", -5, nil, nil), ("▲　5件", "", -5, "件", nil), ("ー5", "", -5, nil, nil),
    ("―5", "", -5, nil, nil), ("‐5", "", -5, nil, nil), ("–5", "", -5, nil, nil),
    ("－5人", "", -5, "人", nil), ("マイナス5%", "", -5, "%", nil), ("データー5", "", 5, nil, nil),
    ("前年度ー5", "", -5, nil, nil), ("A-5", "", 5, nil, nil),
    ("10 団体", "", 10, "団体", nil), ("120 人以上", "", 120, "人", .atLeast),
    ("10 新規", "件数(件)", 10, "件", nil), ("10  件", "", 10, nil, nil),
  ])
  func `derives number, unit and bound`(
    text: String, indicator: String, number: Double, unit: String?, bound: Quantity.Bound?
  ) {
    let quantity = Self.quantities.quantity(text, indicator: indicator)
    #expect(quantity == Quantity(text: text, number: number, unit: unit, bound: bound))
  }

  @Test(arguments: [
    "増加", "1人1回以上", "4以上を80%", "1,2,3", "12,34", "令和6年1月10日", "R5", "R5.9.30",
    "対象者の全て(37)", "検討", "X3.5",
  ])
  func `without exactly one number nothing is derived`(text: String) {
    #expect(Self.quantities.quantity(text, indicator: "件数(件)") == Quantity(text: text))
  }

  @Test func `superscripts are text, but no digits`() {
    let quantity = Self.quantities.quantity("1201)", indicator: "", counted: "120")
    #expect(quantity == Quantity(text: "1201)", number: 120))
  }

  @Test(arguments: [("5%減", -5.0, -5.0), ("△ 5", -5, -5), ("△ 5", 5, 5), ("0", -0.2, 0)])
  func `the cell's own sign decides`(text: String, stored: Double, expected: Double) {
    let quantity = Self.quantities.quantity(text, indicator: "", stored: stored)
    #expect(quantity?.number == expected)
  }

  @Test func `a blank is no quantity`() {
    #expect(Self.quantities.quantity("", indicator: "件数(件)") == nil)
  }

  @Test func `derives no number from more digits than a Double holds`() {
    let text = String(repeating: "9", count: 309) + "件"
    let quantity = Self.quantities.quantity(text, indicator: "")
    #expect(quantity == Quantity(text: text))
  }

  /// Digits of full width are read by the general rules, plain ones mostly by the short way.
  @Test(arguments: [
    "120件", "87.6%", "4.", "4..", "1.5.2", "0.5点", "3人、", "12人以上", "5（件）", "7 人", "100PV",
    "1234567890123456件",
    "12.50団体", "3,000人", "6事業を支援", "増加", "5年3件",
  ])
  func `a quantity is the same whichever way it is read`(text: String) {
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    let plain = Self.quantities.quantity(text, indicator: "開催（団体）")
    let general = Self.quantities.quantity(wide, indicator: "開催（団体）")
    #expect(plain?.number == general?.number)
    #expect(plain?.unit == general?.unit)
    #expect(plain?.bound == general?.bound)
  }
}
