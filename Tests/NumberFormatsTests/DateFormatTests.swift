import JapaneseCalendar
import NumberFormats
import Testing

private func shown(_ number: Double, _ code: String, _ system: DateSystem = .y1900) -> String {
  NumberFormat(code).text(of: number, dateSystem: system)
}

@Test(arguments: [
  ("1912-07-29", "M45.7.29"), ("1912-07-30", "T1.7.30"), ("1926-12-24", "T15.12.24"),
  ("1926-12-25", "S1.12.25"), ("1989-01-07", "S64.1.7"), ("1989-01-08", "H1.1.8"),
  ("2019-04-30", "H31.4.30"), ("2019-05-01", "R1.5.1"),
])
func `eras change on their first day in both date systems`(day: String, expected: String) throws {
  let date = try #require(DateText.date(in: day))
  for system in [DateSystem.y1900, .y1904] {
    let serial = Double(try #require(system.serialDay(of: date)))
    #expect(shown(serial, "[$-411]ge.m.d;@", system) == expected)
    #expect(shown(serial + 0.999, "[$-411]ge.m.d;@", system) == expected)
  }
}

@Test(arguments: [
  ("[$-411]ge.m.d", "R5.4.1"), ("[$-411]ggge\"年\"m\"月\"d\"日\";@", "令和5年4月1日"),
  ("[$-ja-JP]ggge\"年\"m\"月\"d\"日\"", "令和5年4月1日"), ("[$]ggge\"年\"m\"月\"d\"日\";@", "令和5年4月1日"),
  ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "令和5年4月1日"), ("ge", "R5"), ("gg", "令"),
  ("gggee年", "令和05年"), ("r", "05"), ("rr", "令和05"), ("[$-1030411]gge", "令5"), ("e", "5"),
  ("[$-409]e", "2023"), ("[$-409]ggge", "2023"), ("ggge年(yyyy年)", "令和5年(5年)"),
  ("[$]ggge年(bbbb年)", "令和5年(2023年)"), ("yyyy(ggge)", "2023(令和5)"), ("gggyy\"年\"", "令和05年"),
  ("[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\"", "令和五年四月一日"), ("[DBNum1]yyyy年", "二〇二三年"),
  ("[DBNum3][$-411]ggge\"年\"m\"月\"d\"日\"", "令和５年４月１日"), ("yyyy年m月d日(aaa)", "2023年4月1日(土)"),
  ("aaaa", "土曜日"), ("ddd", "Sat"), ("dddd", "Saturday"), ("[$-411]ddd", "土"),
  ("[$-411]dddd", "土曜日"), ("[$-409]aaa", "Sat"), ("mmm", "Apr"), ("mmmm", "April"),
  ("mmmmm", "A"), ("[$-411]mmmm", "4月"), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2023年4月1日"),
  ("[$-x-sysdate]dddd", "2023年4月1日"), ("yy/mm/dd", "23/04/01"), ("d/", "1/"), ("YYYY", "2023"),
])
func `a day is shown with the parts in its code`(code: String, expected: String) {
  #expect(shown(45_017, code) == expected)
  #expect(NumberFormat(code).isDate)
}

@Test(arguments: [
  ("h:mm", "16:05"), ("h:mm:ss", "16:05:09"), ("h:mm AM/PM", "4:05 PM"), ("h:mm am/pm", "4:05 PM"),
  ("[$-411]AM/PM h:mm", "午後 4:05"), ("午前/午後h\"時\"mm\"分\"", "午後4時05分"), ("h A/P", "4 P"),
  ("h a/p", "4 p"), ("[$-411]h A/P", "4 午後"), ("上午/下午 h", "下午 4"), ("mm:ss.0", "05:09.3"),
  ("ss.000", "09.250"), ("s.00000", "9.25000"), ("[h]:mm", "40:05"), ("[m]", "2405"),
  ("[ss]", "144309"), ("[hh]\"時間\"mm\"分\"", "40時間05分"), ("h\"時\"m\"分\"s\"秒\"", "16時5分9秒"),
  ("m/d h:m", "1/1 16:5"), ("[$-F400]h:mm:ss AM/PM", "16:05:09"), ("[hhh]:mm", "040:05"),
  ("[DBNum1]h\"時\"mm\"分\"", "十六時〇五分"),
])
func `a time is shown with the parts in its code`(code: String, expected: String) {
  #expect(shown(1 + (16 * 3600 + 5 * 60 + 9.25) / 86_400, code) == expected)
}

@Test(arguments: [
  (43_585.0, "平成31年4月30日"), (43_586.0, "令和元年5月1日"), (43_830.0, "令和元年12月31日"),
  (43_831.0, "令和2年1月1日"), (32_516.0, "平成元年1月8日"), (9856.0, "昭和元年12月25日"),
])
func `year 1 is 元年 if the format asks for it`(serial: Double, expected: String) {
  #expect(shown(serial, "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@") == expected)
}

@Test func `year 1 is not 元年 after an era letter or if the format does not ask for it`() {
  #expect(shown(43_586, "[$-ja-JP-x-gannen]ge.m.d") == "R1.5.1")
  #expect(shown(43_586, "[$-411]ggge\"年\"") == "令和1年")
}

@Test(arguments: [
  (43_585.0, "平成31年4月30日"), (43_600.0, "令和元年5月15日"), (43_831.0, "令和2年1月1日"),
])
func `conditions choose between date formats`(serial: Double, expected: String) {
  let code =
    "[<=43585][$-ja-JP]ggge\"年\"m\"月\"d\"日\";[>=43831]ggge\"年\"m\"月\"d\"日\";\"令和元年\"m\"月\"d\"日\""
  #expect(shown(serial, code) == expected)
}

@Test(arguments: [
  (0.0, "1900/1/0 土"), (1.0, "1900/1/1 日"), (59.0, "1900/2/28 火"), (60.0, "1900/2/29 水"),
  (61.0, "1900/3/1 木"), (2_958_465.0, "9999/12/31 金"),
])
func `the 1900 system has Excel's days and weekdays`(serial: Double, expected: String) {
  #expect(shown(serial, "yyyy/m/d aaa") == expected)
}

@Test(arguments: [(0.0, "1904/1/1 金"), (60.0, "1904/3/1 火"), (2_957_003.0, "9999/12/31 金")])
func `the 1904 system begins on a Friday`(serial: Double, expected: String) {
  #expect(shown(serial, "yyyy/m/d aaa", .y1904) == expected)
}

@Test(arguments: [
  (45_016.999_99, "2023/3/31 23:59"), (45_016.999_995, "2023/4/1 0:00"),
  (0.999_999, "1900/1/1 0:00"), (45_017.354_166_666_6, "2023/4/1 8:30"),
])
func `half a second before midnight is shown as the next day`(serial: Double, expected: String) {
  #expect(shown(serial, "yyyy/m/d h:mm") == expected)
}

@Test(arguments: [-1.0, -0.001, 2_958_466, 2_958_465.999_999, 1e300])
func `a number that is not a day is shown as a number`(number: Double) {
  #expect(shown(number, "yyyy/m/d") == shown(number, "General"))
}

@Test func `a negative duration has a sign only in the 1904 system`() {
  #expect(shown(-0.25, "[h]:mm", .y1904) == "-6:00")
  #expect(shown(-0.25, "[h]:mm", .y1900) == "-0.25")
}

@Test(arguments: ["0.00", "General", "@", "\"年\"0", "[Red]0", "#,##0_);[Red]\\(#,##0\\)", "0.0E+0"])
func `a number format is not a date format`(code: String) {
  #expect(!NumberFormat(code).isDate)
}

@Test(arguments: [
  ("[h]:mm", true), ("[mm]:ss.0", true), ("0;[s]", true), ("[h]:mm;@", true), ("h:mm", false),
  ("yyyy/m/d [h]:mm", false), ("0.0", false), ("\"[h]\"0", false),
])
func `a format that counts past 24 hours is a duration format`(code: String, isDuration: Bool) {
  #expect(NumberFormat(code).isDuration == isDuration)
}

@Test(arguments: [
  (-1.2, "[hh]", "-28"), (-1.2, "[s]", "-103680"), (-0.5, "[h]\"時間\"", "-12時間"),
  (-1.2, "[h]:mm", "-1.2"), (0.5 / 1440, "s:m", "30:0"), (90.0 / 86_400, "ss\"秒\"m\"分\"", "30秒1分"),
])
func `counts of one unit may be negative, and minutes may follow seconds`(
  serial: Double, code: String, expected: String
) {
  #expect(shown(serial, code) == expected)
}

@Test(arguments: [
  ("[$-804]yyyy\"年\"m\"月\"d\"日\" dddd", "2023年4月1日 星期六"), ("[$-804]ddd", "周六"),
  ("[$-804]aaa", "周六"), ("[$-804]aaaa", "星期六"), ("[$-804]mmm", "4月"), ("[$-804]mmmm", "四月"),
  ("[$-804]mmmmm", "四"), ("[$-804]e", "2023"), ("[$-404]ddd", "週六"), ("[$-404]aaaa", "星期六"),
  ("[$-404]e/m/d", "112/4/1"), ("[$-404]ggge\"年\"", "中華民國112年"), ("[$-zh-TW]ddd", "週六"),
  ("[$-412]ddd", "토"), ("[$-412]dddd", "토요일"), ("[$-412]mmm", "4"), ("[$-412]mmmm", "4월"),
  ("[$-407]dddd, d. mmmm", "Samstag, 1. April"), ("[$-40C]ddd d mmm", "sam. 1 avr."),
  ("[$-C0A]dddd", "sábado"), ("[$-410]mmmm", "aprile"), ("[$-416]ddd", "sáb."),
  ("[$-413]ddd", "za"),
  ("[$-de-DE]mmm", "Apr"), ("[$-419]dddd", "Saturday"), ("[$-809]mmmm", "April"),
  ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二○二三年四月一日"),
  ("[DBNum2][$-404]m\"月\"", "肆月"),
])
func `names and years are those of the code's language`(code: String, expected: String) {
  #expect(shown(45_017, code) == expected)
}

@Test(arguments: [
  ("[$-804]AM/PM h:mm", "下午 4:05"), ("[$-404]AM/PM h:mm", "下午 4:05"),
  ("[$-412]AM/PM h:mm", "오후 4:05"), ("[$-407]h:mm AM/PM", "4:05 PM"),
  ("[DBNum1][$-804]h\"时\"m\"分\"", "十六时五分"), ("[DBNum2][$-804]h", "壹拾陆"),
])
func `the halves of a day are those of the code's language`(code: String, expected: String) {
  #expect(shown(1 + (16 * 3600 + 5 * 60 + 9.25) / 86_400, code) == expected)
}
