import JapaneseCalendar
import Testing

struct FiscalYearSpanTests {
  @Test(arguments: [
    ("R6.4～R7.3　目標シート", "　目標シート"), ("R6.4.1～R7.3.31", ""), ("令和６年４月１日～令和７年3月31日", ""),
    ("2024/4-2025/3", ""), ("令和6年4月から翌年3月まで", ""), ("令和6（2024）年4月〜令和7（2025）年3月分", "分"),
  ])
  func `the first and the last month are those of a year`(text: String, rest: String) throws {
    let span = try #require(FiscalYearText.leadingSpan(in: text))
    #expect(span.year == 2024 && span.rest == rest)
  }

  @Test(arguments: [
    "R6.4", "R6.4～R8.3", "R6.4.2～R7.3", "R6.4～R7.3.30", "R6.1～R6.12", "令和6年度～令和7年度", "4月～3月", "",
  ])
  func `other months and days are none`(text: String) {
    #expect(FiscalYearText.leadingSpan(in: text) == nil)
  }
}
