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

@Test(arguments: [
  ("[DBNum1][$-804]General", 1004.0, "一千○四"), ("[DBNum1][$-804]General", 10_050, "一万○五十"),
  ("[DBNum1][$-804]General", 12, "一十二"), ("[DBNum1][$-804]0", 105, "一○五"),
  ("[DBNum2][$-804]General", 12_345, "壹万贰仟叁佰肆拾伍"), ("[DBNum2][$-804]General", 100_000_000, "壹亿"),
  ("[DBNum2][$-404]General", 12_345, "壹萬貳仟參佰肆拾伍"), ("[DBNum3][$-404]General", 12_345, "１萬２千３百４十５"),
  ("[DBNum1][$-412]General", 1234, "一千二百三十四"), ("[DBNum2][$-412]General", 1234, "壹阡貳百參拾四"),
  ("[DBNum4][$-412]General", 1234, "일천이백삼십사"), ("[DBNum4][$-804]General", 1234, "1234"),
  ("[DBNum1][$-407]General", 1234, "1234"), ("[DBNum1][$-411]General", 1004, "千四"),
])
func `numerals are those of the code's language`(code: String, number: Double, expected: String) {
  #expect(shown(number, code) == expected)
}
