import Testing

@testable import GoalSheet

struct TextMemoTests {
  @Test
  func `a short text is made out once, a long one each time`() {
    let memo = TextMemo<Int>(longest: 6)
    var made: [String] = []
    for text in ["目標", "結果", "目標", "長い文", "長い文", "目標"] {
      let count = memo.value(of: text) {
        made.append($0)
        return $0.count
      }
      #expect(count == text.count)
    }
    #expect(made == ["目標", "結果", "長い文", "長い文"])
  }

  @Test
  func `texts that Unicode has for the same but that are written otherwise are kept apart`() {
    let memo = TextMemo<Int>()
    for text in ["が", "か\u{3099}"] {
      #expect(memo.value(of: text) { $0.unicodeScalars.count } == text.unicodeScalars.count)
    }
  }

  @Test
  func `ever new texts push the others out and stay right`() {
    let memo = TextMemo<Int>(capacity: 8)
    for round in 0..<3 {
      for number in 0..<100 {
        #expect(memo.value(of: "\(number)") { Int($0) ?? -1 } == number, "round \(round)")
      }
    }
  }
}
