import JapaneseCalendar
import Testing

@Test(arguments: [
  ("令和5年度", 2023), ("令和５年度", 2023), ("R5", 2023), ("R5年度", 2023), ("Ｒ５", 2023),
  ("令和元年度", 2019), ("平成31年度", 2019), ("2023年度", 2023), ("2023", 2023), ("２０２３年度", 2023),
  ("令和五年度", 2023), ("㋿5年度", 2023), ("令和5年", 2023), ("令和 5 年度", 2023), ("令5", 2023),
  ("FY2023", 2023), ("令和5(2023)年度", 2023), ("令和５年度（２０２３年度）", 2023), ("平成35年度", 2023),
])
func `a fiscal year is read as written`(text: String, expected: Int) {
  #expect(FiscalYearText.year(in: text) == expected)
}

@Test(arguments: [
  "", "5年度", "5", "令和0年度", "令和5(2022)年度", "R5.4.1", "R5目標", "年度", "令和", "20233", "R1000",
  "令和5年度(予定)",
])
func `any other text is not a fiscal year`(text: String) {
  #expect(FiscalYearText.year(in: text) == nil)
}

@Test(arguments: [
  ("R5目標", 2023, "目標"), ("Ｒ６\n目標", 2024, "目標"), ("令和６年度目標", 2024, "目標"),
  ("令和6年度結果", 2024, "結果"), ("2023年度目標", 2023, "目標"), ("R5 目 標", 2023, "目 標"),
  ("令和5年度一次評価", 2023, "一次評価"), ("令和5年度4月末", 2023, "4月末"), ("R5", 2023, ""),
  ("令和5年一般会計", 2023, "一般会計"),
])
func `a label is split into its year and the rest`(text: String, year: Int, rest: String) throws {
  let found = try #require(FiscalYearText.leadingYear(in: text))
  #expect(found.year == year)
  #expect(found.rest == rest)
}

@Test(arguments: ["目標", "R5.9.30", "令和5年4月1日", "5年度目標", "R目標", "令和五年四月"])
func `a label that does not begin with a year has none`(text: String) {
  #expect(FiscalYearText.leadingYear(in: text) == nil)
}
