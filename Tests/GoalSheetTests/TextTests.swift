import GoalSheet
import Testing

struct TextTests {
  @Test(arguments: [
    ("  a\r\nb\rc  ", "a\nb\nc"), ("a_x000D_\nb", "a\nb"), ("\u{3000}\n", ""), ("a b", "a b"),
    ("か\u{3099}", "か\u{3099}"), ("\u{FEFF}a", "a"),
  ])
  func `cleans line ends and outer white space only`(text: String, expected: String) {
    #expect(Array(CleanText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test
  func `white space of every kind goes from both ends of a text, and no other character`() {
    for value in (1..<0x3100 as Range<UInt32>).map({ $0 }) + [0xFEFF, 0xFF00, 0x1F600] {
      guard let scalar = Unicode.Scalar(value), scalar != "\r" else { continue }
      let end = String(Character(scalar))
      for text in ["目標", "a", "é"] {
        let expected = CleanText.isSpace(scalar) ? text : end + text + end
        let cleaned = CleanText.clean(end + text + end)
        #expect(Array(cleaned.unicodeScalars) == Array(expected.unicodeScalars), "U+\(value)")
      }
    }
  }

  @Test(arguments: [
    ("№", "no"), ("ＮＯ．", "no"), ("No.", "no"), ("年\u{3000}度", "年度"),
    ("組織名\n（準部・課・機関名）", "組織名(準部・課・機関名)"), ("評 価", "評価"),
    ("〔参考〕", "(参考)"),
  ])
  func `labels are compared without width, case and white space`(text: String, key: String) {
    #expect(LabelKey.key(of: text) == key)
  }

  @Test
  func `a character is its own key or the key has no trace of it`() {
    for value in 1..<0x1_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      // Beside a character that folds, no text is its own key.
      let folded = LabelKey.key(of: text + "Ａ")
      #expect(
        LabelKey.key(of: text).map { $0 + "a" } ?? "a" == folded, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["", "．", String(repeating: "長", count: 301)])
  func `a text of signs or a long one is no label`(text: String) {
    #expect(LabelKey.key(of: text) == nil)
  }

  @Test(arguments: [
    ("・a\n・b", ["a", "b"]), ("a\nb", ["a", "b"]), ("・a\nb\n・c", ["ab", "c"]), ("a", ["a"]),
    ("前\n・a", ["前", "a"]), ("", []), ("・\n・a", ["a"]),
  ])
  func `policy indicators are items or lines`(text: String, expected: [String]) {
    #expect(ListText.policyIndicators(in: text) == expected)
  }

  @Test func `plan positions are split at white space and commas`() {
    #expect(ListText.planPositions(in: "a、b,c　d\ne  f") == ["a", "b", "c", "d", "e", "f"])
  }

  @Test(arguments: [
    ("１", "1"), ("①", "1"), ("12", "12"), ("⑫", "12"), (" 3 ", "3"), ("1-2", nil), ("参", nil),
    ("(1)", nil), ("１（重点）", nil), ("目標1", nil), ("", nil),
  ])
  func `a No is digits alone, in ASCII`(text: String, expected: String?) {
    #expect(NumberText.number(text) == expected)
  }

  @Test(arguments: [
    ("1", true), ("①", true), ("１０", true), ("No.3", true), ("1-2", true), ("ア", true),
    ("※ 注意", false), ("合計", false), ("【総務課記入欄】", false), ("2023年度まで", false), ("80%", false),
    ("A-1", true), ("R5", true), ("計", false), ("一", true), ("Ⅱ", true),
  ])
  func `what may be under No`(text: String, expected: Bool) {
    #expect(NumberText.looksLikeNumber(text) == expected)
  }

  private static let marks = MarkText(variants: [
    .achieved: ["〇", "◯", "⭕", "O", "o", "丸"], .partlyAchieved: ["▲", "Δ", "三角"],
    .notAchieved: ["✕", "✖", "X", "x", "バツ", "❌"],
  ])

  @Test(arguments: [
    ("○", Mark.achieved), ("⭕\u{FE0F}", .achieved), ("Ｏ", .achieved), (" 丸 ", .achieved),
    ("▲", .partlyAchieved), ("ﾊﾞﾂ", .notAchieved), ("ｘ", .notAchieved), ("✖\u{FE0E}", .notAchieved),
  ])
  func `marks are read in their variants`(text: String, mark: Mark) {
    #expect(Self.marks.mark(text) == mark)
  }

  @Test(arguments: ["", "○△", "-", "80%", "済"])
  func `other texts are no marks`(text: String) {
    #expect(Self.marks.mark(text) == nil)
  }

  @Test(arguments: [
    ("○:達成", ["○達成"]), ("○：達成\n△：一部未達成", ["○達成", "△一部未達成"]),
    ("○:達成　△:一部未達成　×:未達成", ["○達成", "△一部未達成", "×未達成"]),
    ("〇 ： 達成", ["○達成"]), ("○: 達成", ["○達成"]), ("○:ほぼ 達成", ["○ほぼ 達成"]),
    ("○:達成 / △:一部未達成 / ×:未達成", ["○達成", "△一部未達成", "×未達成"]),
    ("○：達成、△：一部未達成、×：未達成", ["○達成", "△一部未達成", "×未達成"]),
    ("（○:達成 △:一部未達成）", ["○達成", "△一部未達成"]), ("【評価】○:達成 ×:未達成", ["○達成", "×未達成"]),
    ("凡例： ○:達成 ×:未達成", ["○達成", "×未達成"]), ("○達成 △一部未達成", ["○達成", "△一部未達成"]),
  ])
  func `the legend is in one cell or several`(text: String, expected: [String]) {
    let entries = LegendText(marks: Self.marks).entries(in: text)
    #expect(entries?.map { ($0.mark?.rawValue ?? "?") + $0.meaning } == expected)
  }

  @Test(arguments: ["達成", "○", "注:○は達成", "○:", "備考 ○:達成"])
  func `other texts are no legend`(text: String) {
    #expect(LegendText(marks: Self.marks).entries(in: text) == nil)
  }
}
