import SeededNumbers
import Testing

@testable import TextMeasuring

struct TextMeasurerTests {
  /// Lines of ten full-width characters of ten points.
  private let measurer = TextMeasurer(width: 100, size: 10)

  @Test(arguments: [
    ("", 1), ("あ", 1), ("あいうえおかきくけこ", 1), ("あいうえおかきくけこさ", 2), ("a\n\nb", 3),
    // A point, a bracket and small kana do not begin a line; the character before moves with them.
    ("あいうえおかきくけこ。", 2), ("あいうえおかきくけこ。いうえおかきくけこ", 3),
    // An opening bracket does not end one.
    ("あいうえおかきくけ「いうえおかきくけこ", 2), ("あいうえおかきくけ「いうえおかきくけこさ", 3),
    // Words and numbers stay whole, unless a line is too short for them.
    ("あいうえおかきくInstagram", 2), ("abcdefghijklmnopqrstuvwxyz", 2), ("あいうえおかきく12,345人", 2),
    // Half widths, marks above other characters and selectors.
    ("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ", 1), ("か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}かかかかか", 1),
    ("葛\u{E0100}葛\u{E0100}葛\u{E0100}かかかかかかか", 1), ("①①①①①①①①①①①", 2),
    // A blank at a line's end hangs over it.
    ("あいうえおかきくけこ さ", 2),
  ])
  func `lines are counted by the rules of Japanese text`(text: String, count: Int) {
    #expect(measurer.lineCount(of: text, rules: .japanese) == count)
  }

  @Test(arguments: [
    // Between kanji and kana LibreOffice parts a line anywhere.
    ("あいうえおかきくけこ。いうえおかきくけこ", 2), ("あいうえおかきくけ「いうえおかきくけこ", 2),
    ("あいうえおかきくInstagram", 2), ("あいうえお(51159件)52%", 2),
    // A line may end after a slash, but not within a number or after a blank.
    ("abcdefghijklmnop/qrstuvwx", 2), ("あいうえおか10/12/2023", 2), ("あいうえおかき and/or", 2),
    ("ab cdefghijklmnop/qrstuvwxyz/ab/abcdefgh", 3), ("あいうえおabcd/5678901234567890", 2),
    // A blank holds nothing: `)` and 〜 stay together over it.
    ("あいうえおかきくけ) 〜", 2),
  ])
  func `LibreOffice has rules of its own`(text: String, count: Int) {
    #expect(measurer.lineCount(of: text, rules: .libreOffice) == count)
  }

  @Test(arguments: ["あいうえお", "あいうえおかきくけこ。いうえおかきくけこ", "a b c", "あ\nい", ""])
  func `the larger of the two counts is taken`(text: String) {
    let both = [LineRules.japanese, .libreOffice].map { measurer.lineCount(of: text, rules: $0) }
    #expect(measurer.lineCount(of: text) == both.max())
  }

  /// Short texts are judged by their bytes, long ones are counted.
  @Test func `every length of every kind of character is counted as both rules count it`() {
    for character in ["漢", "a", "\u{7F}", "é", "👍", "☔", "か\u{3099}", "ｶ", "。", "1 "] {
      for count in 1...25 {
        let text = String(repeating: character, count: count)
        let both = [LineRules.japanese, .libreOffice].map {
          measurer.lineCount(of: text, rules: $0)
        }
        #expect(measurer.lineCount(of: text) == both.max(), "\(count) × \(character)")
      }
    }
  }

  /// Behind each other, behind a word, a blank and a bracket.
  @Test(arguments: ["", "a", " ", "（", "1%", "\u{1F600}"])
  func `kanji and kana fill each line`(start: String) {
    for count in 1...45 {
      let text = start + String(repeating: "漢か", count: count)
      let width = text.unicodeScalars.reduce(0) { $0 + FontWidths.halfEms(of: $1) }
      // Half an em that is left over stays free in the first line only.
      let lines = ((width + 1) / 2 + 9) / 10
      #expect(measurer.lineCount(of: text, rules: .libreOffice) == lines, "\(text)")
    }
  }

  /// In rooms from one character on, behind and before everything that the rules tell apart.
  @Test(arguments: [LineRules.japanese, .libreOffice])
  func `a run of kanji is counted as its characters one by one`(rules: LineRules) {
    var random = SeededNumbers(seed: 20_261_123)
    let others = Array("aZ1%(（「」、。ーっ／/-+… \u{3000}\n☃👍①\u{3099}’".unicodeScalars)
    for _ in 0..<5_000 {
      let capacity = Int.random(in: 2...24, using: &random)
      var runs = LineCounter(capacity: capacity, rules: rules)
      var single = runs
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        if Bool.random(using: &random) {
          let length = Int.random(in: 1...30, using: &random)
          runs.addIdeographs(length)
          for _ in 0..<length { single.add(.ideograph) }
          text += String(repeating: "漢", count: length)
        } else if let other = others.randomElement(using: &random) {
          runs.add(LineElement(other, pictures: .missing))
          single.add(LineElement(other, pictures: .missing))
          text.unicodeScalars.append(other)
        }
      }
      #expect(runs.finish() == single.finish(), "\(text) in \(capacity) halves")
    }
  }
}
