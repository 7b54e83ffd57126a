import JapaneseCalendar
import NumberFormats
import Testing

private func shown(_ number: Double, _ code: String) -> String {
  NumberFormat(code).text(of: number, dateSystem: .y1900)
}

@Test(
  arguments: [
    ("0.0\"日\"", 14, "14.0日"), ("\"令和\"0\"年度\"", 5, "令和5年度"), ("0.00%", 0.876, "87.60%"),
    ("#,##0", 20_000, "20,000"), ("#,##0円", 1234.5, "1,235円"), ("0人", 12, "12人"),
    ("0.0%", 0.0295, "3.0%"), ("0.0,", 2950, "3.0"), ("0%%", 0.5, "5000%%"),
    ("#,##0,\"千円\"", 1_234_567, "1,235千円"), ("0.00", 12.345, "12.35"), ("0.00", 1.005, "1.01"),
    ("0.0", 0.25, "0.3"), ("0", 2.5, "3"), ("0", 0.1 + 0.2, "0"), ("0.00", -2.675, "-2.68"),
    ("0.0##", 1.5, "1.5"), ("#", 0, ""), ("#.#", 0, "."), ("?0", 5, " 5"), ("0?", 1, "01"),
    ("0???", 1, "0  1"), (".0", 1234, "1234.0"), ("x.0", 1234, "x1234.0"),
    ("0,???", 1, "0,  1"), ("0,????", 0, "0     "), ("#.##0,00", 0, ".000"),
    ("000\\-0000", 1_001_701, "100-1701"), ("0.00E+00", 0, "0.00E+00"), ("0E-0", 1, "1E0"),
    ("0E+00", 95_000_000, "1E+08"), ("000E+00", 12_345.67, "012E+03"),
    ("00.E+00", 94_999.9, "09.E+04"), ("0.00E+0x0", 123_456_789, "1.23E+0x8"),
    ("0.000E+000", .leastNonzeroMagnitude, "5.000E-324"), ("0.0", 1e20, "100000000000000000000.0"),
    ("0.000000000000000000000000000000", 1.0 / 3, "0.333333333333333000000000000000"),
    ("[Red]", 1.5, "1.5"), ("", 1.5, "1.5"), ("[$foo]", 1.5, "foo"), ("[$-1234]", 1.5, ""),
    ("G/標準", 1.5, "1.5"), ("General\"点\"", 1.5, "1.5点"), ("\"a\"@", 26, "26"), ("@", 1.5, "1.5"),
    ("00 00/00", 1, "01 00/01"), ("0 0/0", 0, "0 0/1"), ("# #/#", 1, "1"), ("?/?", 12.345, "37/3"),
    ("00 ??/?z?", 12_345.67, "12345  2/3z "), ("0#0#", 0, "00"), ("#,##0;;", 0, ""),
  ] as [(String, Double, String)])
func `a number fills its places`(code: String, number: Double, expected: String) {
  #expect(shown(number, code) == expected)
}

@Test(
  arguments: [
    ("0", -0.4, "0"), ("0.0", -0.01, "0.0"), ("-0.0", -0.01, "-0.0"), ("- 0.0", -1, "-- 1.0"),
    ("0.0;-0.0", -0.01, "-0.0"), ("0.0;@", -0.01, "-0.0"), ("# ?/?", -0.01, "-0    "),
    ("\"無\"", -1, "-無"), ("0;0", -1.1, "1"), ("0;\"△ \"0", -1.1, "△ 1"), ("0;(0);\"零\"", 0, "零"),
    ("[<=-100]0;\"C\"0", -6, "C6"), ("[=-6]\"A\"0;\"B\"0", -5, "-B5"), ("[<-4]\"A\"0", -5, "A5"),
    ("[<=0]\"B\"0", -6.3, "-B6"), ("[<=0]\"B\"0", 6.3, "6.3"), ("[>2]\"A\"0", -5, "-5"),
    ("[>=100]\"A\"0;[<=-100]\"B\"0;\"C\"0", -6.3, "-C6"), ("[>6]\"A\"0;[<-6]\"B\"0", -6.3, "B6"),
    ("\"A\"0;[<-5]\"B\"0;\"C\"0", -1, "-C1"), ("\"A\"0;[<-5]\"B\"0;\"C\"0", 0, "C0"),
    ("[>=100]0;[<=-100]0", 6.3, "6.3"), ("General", -0.0, "0"),
  ] as [(String, Double, String)])
func `the section determines the minus sign`(code: String, number: Double, expected: String) {
  #expect(shown(number, code) == expected)
}

@Test(arguments: [
  ("@\" 様\"", "新潟 様"), ("0;0;0;\"〒\"@", "〒新潟"), (";;;", ""), ("0.00", "新潟"), ("0;@", "新潟"),
  ("General", "新潟"), ("_(@_)", " 新潟 "), ("@@", "新潟新潟"),
])
func `a text is shown by the text section`(code: String, expected: String) {
  #expect(NumberFormat(code).text(of: "新潟") == expected)
}

@Test(arguments: ["0\"", "[Red", "0;0;0;0;0", "\"", "[", "[<", "[$-411"])
func `a code that Excel rejects shows General`(code: String) {
  #expect(shown(-1234.5, code) == "-1234.5")
  #expect(NumberFormat(code).text(of: "新潟") == "新潟")
  #expect(!NumberFormat(code).isDate)
}

@Test func `formats with the same code are equal`() {
  #expect(NumberFormat("0.0") == NumberFormat("0.0"))
  #expect(NumberFormat("0.0") != NumberFormat("0.00"))
  #expect(Set([NumberFormat("0.0"), NumberFormat("0.0")]).count == 1)
}

@Test func `a format does not multiply a long text`() {
  let code = String(repeating: "@", count: 30_000)
  let text = String(repeating: "長", count: 30_000)
  #expect(NumberFormat(code).text(of: text) == text)
}

@Test(arguments: [
  (27, "R5.4.1"), (28, "令和5年4月1日"), (29, "令和5年4月1日"), (30, "4/1/23"), (31, "2023年4月1日"),
  (32, "8時30分"), (33, "8時30分00秒"), (34, "2023年4月"), (35, "4月1日"), (36, "R5.4.1"),
  (50, "R5.4.1"), (51, "令和5年4月1日"), (52, "2023年4月"), (53, "4月1日"), (54, "令和5年4月1日"),
  (55, "2023年4月"), (56, "4月1日"), (57, "R5.4.1"), (58, "令和5年4月1日"), (14, "2023/4/1"),
  (22, "2023/4/1 8:30"), (5, "¥45,017"), (38, "45,017"), (47, "30:00.0"),
])
func `a built-in format has Japanese Excel's code`(id: Int, expected: String) throws {
  let code = try #require(BuiltInFormats.code(id: id))
  #expect(shown(45_017.354_166_666_664, code) == expected)
}

@Test(arguments: [-1, 23, 26, 59, 163, 164])
func `a number without a built-in format has no code`(id: Int) {
  #expect(BuiltInFormats.code(id: id) == nil)
}

@Test(arguments: [
  (0.0, "\"約\"# ?/?", "約0    "), (2.5, "\"約\"# ?/?", "約2 1/2"),
  (1.5, "# ?/??", "1 1/2 "), (1.5, "# ??/?", "1  1/2"), (2.0, "# ?/???", "2      "),
  (0.25, "\"比\"# ?/???", "比 1/4  "), (-0.001, "[<1]0.0;0", "0.0"), (-0.4, "[>100]0;0", "0"),
  (-0.6, "[>100]0;0", "-1"),
  (1234, "[DBNum1][$-409]0", "1234"), (1234, "[DBNum3][$-411]0", "１２３４"),
])
func `a number is shown by the rules of its section`(
  number: Double, code: String, expected: String
) {
  #expect(NumberFormat(code).text(of: number, dateSystem: .y1900) == expected)
}

@Test func `a code of more than 255 characters counts as General`() {
  let longest = "0" + String(repeating: "x", count: 252) + "\"\""
  #expect(NumberFormat(longest).text(of: 1, dateSystem: .y1900).utf8.count == 253)
  #expect(NumberFormat(longest + "x").text(of: 1, dateSystem: .y1900) == "1")
  let large = String(repeating: "@", count: 1 << 20)
  #expect(NumberFormat(large).text(of: "字") == "字")
}
