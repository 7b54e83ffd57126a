import JapaneseCalendar
import NumberFormats
import Testing

private func shown(_ number: Double, _ code: String) -> String {
  NumberFormat(code).text(of: number, dateSystem: .y1900)
}

@Test(arguments: [
  (0.0, "〇"), (10, "十"), (11, "十一"), (20, "二十"), (100, "百"), (110, "百十"), (1000, "千"),
  (10_000, "一万"), (100_000, "十万"), (10_000_000, "千万"), (100_010_001, "一億一万一"),
  (-1234.5, "-千二百三十四.五"), (0.25, "〇.二五"), (1_000_000_000_000, "一兆"), (1e20, "1E+20"),
])
func `DBNum1 writes a number in kanji words`(number: Double, expected: String) {
  #expect(shown(number, "[DBNum1][$-411]General") == expected)
}

@Test(arguments: [
  ("[DBNum2]General", 12_345.0, "壱萬弐阡参百四拾伍"), ("[DBNum2]General", 10, "壱拾"),
  ("[DBNum3]General", 12_345, "１万２千３百４十５"), ("[DBNum1]0", 12_345, "一二三四五"),
  ("[DBNum1]#,##0", 12_345, "一二,三四五"), ("[DBNum2]0", 105, "壱〇伍"),
  ("[DBNum3]0.0%", 0.125, "１２.５%"), ("[DBNum4]General", 12, "12"), ("[DBNum1]", 12, "十二"),
])
func `numerals replace the digits`(code: String, number: Double, expected: String) {
  #expect(shown(number, code) == expected)
}
