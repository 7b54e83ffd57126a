import SeededNumbers
import Testing

@testable import Comparison

@Suite struct SpanTests {
  @Test(arguments: [
    ("", "", ""), ("同じ", "同じ", "同じ"), ("", "新しい", "{新しい}"), ("古い", "", "[古い]"),
    ("5事業以上の支援", "13事業以上の支援", "[5]{13}事業以上の支援"),
    ("1,200人の参加を得る", "1,500人の参加を得る", "[1,200]{1,500}人の参加を得る"),
    ("アンケートを行います。", "アンテナを行います。", "[アンケート]{アンテナ}を行います。"),
    (
      "地域の活動を支えます。", "地域の活動を支え、広めます。",
      "地域の活動を支え{、広め}ます。"
    ),
    (
      "窓口の待ち時間を短くします。研修を行います。", "窓口の待ち時間を短くします。説明会を開きます。研修を行います。",
      "窓口の待ち時間を短くします。{説明会を開きます。}研修を行います。"
    ),
    ("赤", "まったく別の文", "[赤]{まったく別の文}"),
  ])
  func `the words that a person would mark are marked`(old: String, new: String, marked: String) {
    #expect(Self.marked(TextDifference.spans(from: old, to: new)) == marked)
  }

  private static func marked(_ spans: [TextSpan]) -> String {
    spans.map { span in
      switch span.kind {
      case .same: span.text
      case .removed: "[\(span.text)]"
      case .added: "{\(span.text)}"
      }
    }.joined()
  }

  @Test(arguments: UInt64(0)..<300)
  func `the spans make up both texts, without confetti`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let alphabet = Array("のを支援する地域活動5事業以上、。・アンケートABC")
    let old = (0..<Int.random(in: 0..<40, using: &numbers)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
    }
    var new = old
    for _ in 0..<Int.random(in: 0..<8, using: &numbers) {
      let index = Int.random(in: 0...new.count, using: &numbers)
      if Bool.random(using: &numbers), index < new.count {
        new.remove(at: index)
      } else {
        new.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)], at: index)
      }
    }
    let spans = TextDifference.spans(from: String(old), to: String(new))
    #expect(spans.filter { $0.kind != .added }.map(\.text).joined() == String(old))
    #expect(spans.filter { $0.kind != .removed }.map(\.text).joined() == String(new))
    #expect(spans.allSatisfy { !$0.text.isEmpty })
  }

  @Test(arguments: UInt64(0)..<200)
  func `the edit script is as short as the table of all says`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func list() -> [Int] {
      (0..<Int.random(in: 0..<12, using: &numbers)).map { _ in
        Int.random(in: 0..<4, using: &numbers)
      }
    }
    let (old, new) = (list(), list())
    let blocks = EditScript.blocks(old, new)
    #expect(blocks.flatMap { Array(old[$0.old]) } == old)
    #expect(blocks.flatMap { Array(new[$0.new]) } == new)
    let same = blocks.filter(\.isSame)
    #expect(same.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(same.reduce(0) { $0 + $1.old.count } == Self.commonLength(old, new))
  }

  private static func commonLength(_ a: [Int], _ b: [Int]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        table[i + 1][j + 1] =
          a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[a.count][b.count]
  }
}
