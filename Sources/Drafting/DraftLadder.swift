import GoalSheet

/// Marks in a row within a text: `○・△・×`, `A～D`, `評価欄には◎○△×を記入`.
enum DraftLadder {
  private static let symbols: Set<Character> = [
    "◎", "○", "〇", "◯", "●", "△", "▲", "▽", "▼", "◇", "◆", "×", "✕", "✖", "☆", "★", "□", "■",
  ]

  /// Whether a character is a sign that is no letter and no box to tick.
  static func isSymbol(_ character: Character) -> Bool {
    symbols.contains(character) && !"□■".contains(character)
  }

  private static let joints: Set<Character> = [
    "・", "･", "、", "，", ",", "/", "／", "|", "｜", " ", "\u{3000}",
  ]
  private static let ranges: Set<Character> = ["～", "~", "〜", "-", "－", "–", "―", "→"]
  /// Letters from the best mark to the worst.
  private static let letters = ["S", "A", "B", "C", "D", "E", "F"]
  /// The old signs for a first, a second and so on.
  static let stems = ["甲", "乙", "丙", "丁", "戊"]
  /// Roman numerals, as keys of marks.
  static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

  /// Whether a character is a letter or number within a circle or brackets: ①, Ⓐ, ⑴.
  static func isEnclosed(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2460...0x24FF).contains($0.value) } ?? false
  }

  /// The first marks that are in a row in a text; none if there are no two.
  ///
  /// Letters and digits must be in their order, and at least three: `A・B` may be anything.
  static func marks(in text: String) -> [String] {
    let characters = Array(text)
    var start = 0
    while start < characters.count {
      let (run, end) = run(in: characters, from: start)
      if isLadder(run) { return run }
      start = max(end, start + 1)
    }
    return []
  }

  /// The two letters of a text of nothing else, in their order: `A・B`; none for any other text.
  static func pair(in text: String) -> [String] {
    let parts = text.split { joints.contains($0) || ranges.contains($0) }.map(String.init)
    let keys = parts.map(key)
    return parts.count == 2 && keys.allSatisfy(letters.contains) && areInOrder(keys) ? parts : []
  }

  /// The signs from a place on, and where they end.
  private static func run(in text: [Character], from start: Int) -> (marks: [String], end: Int) {
    var marks: [String] = []
    var position = start
    var end = start
    var isRange = false
    while position < text.count {
      if isSign(at: position, in: text) {
        let mark = String(text[position])
        if isRange, let last = marks.last {
          marks += steps(from: last, to: mark)
        } else {
          marks.append(mark)
        }
        isRange = false
        end = position + 1
      } else if !marks.isEmpty, !isRange, ranges.contains(text[position]) {
        isRange = true
      } else if marks.isEmpty || !joints.contains(text[position]) {
        break
      }
      position += 1
    }
    return (marks, end)
  }

  /// Whether a character is a mark: a sign, or a letter or digit that is no part of a word or number.
  private static func isSign(at index: Int, in text: [Character]) -> Bool {
    if symbols.contains(text[index]) { return true }
    guard isLetterOrDigit(text[index]) else { return false }
    if let word = word(around: index, in: text), word.count > 1 {
      // ABCD: marks without anything between them.
      return word.count > 2 && areInOrder(word.map { key(of: String($0)) })
    }
    return true
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool {
    let key = key(of: String(character))
    return letters.contains(key) || stems.contains(key)
      || key.count == 1 && ("1"..."9").contains(key)
      || roman(character) != nil
  }

  /// The place of a Roman numeral of one character among the large or small ones of its kind.
  private static func roman(_ character: Character) -> (first: UInt32, place: Int)? {
    guard let scalar = character.unicodeScalars.first?.value else { return nil }
    return [0x2160, 0x2170].lazy.map { (first: $0, place: Int(scalar) - Int($0)) }
      .first { romans.indices.contains($0.place) }
  }

  /// The letters and digits that touch one.
  private static func word(around index: Int, in text: [Character]) -> ArraySlice<Character>? {
    func isWord(_ character: Character) -> Bool {
      let key = MarkText.key(of: String(character))
      return !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    var first = index
    var last = index
    while first > 0, isWord(text[first - 1]) { first -= 1 }
    while last + 1 < text.count, isWord(text[last + 1]) { last += 1 }
    return text[first...last]
  }

  /// The marks after the first of a range, up to its last: B, C, D of `A～D`.
  private static func steps(from first: String, to last: String) -> [String] {
    let (a, b) = (key(of: first), key(of: last))
    if let from = first.first.flatMap(roman), let to = last.first.flatMap(roman),
      from.first == to.first, from.place < to.place
    {
      return (from.place + 1...to.place).compactMap { place in
        Unicode.Scalar(from.first + UInt32(place)).map { String($0) }
      }
    }
    let isWide = first != MarkText.key(of: first)
    let order: [String]
    if let own = [letters, stems].first(where: { $0.contains(a) && $0.contains(b) }) {
      order = own
    } else if let one = Int(a), let other = Int(b) {
      order = (min(one, other)...max(one, other)).map(String.init)
    } else {
      return [last]
    }
    guard let from = order.firstIndex(of: a), let to = order.firstIndex(of: b), from != to else {
      return []
    }
    let steps = from < to ? Array(order[(from + 1)...to]) : order[to..<from].reversed()
    let cased = first == first.lowercased() ? steps.map { $0.lowercased() } : steps
    return isWide ? cased.map(wide) : cased
  }

  /// A letter or digit in full width, as the others of its range are.
  private static func wide(_ mark: String) -> String {
    String(
      String.UnicodeScalarView(
        mark.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  static func isLadder(_ marks: [String]) -> Bool {
    let keys = marks.map(key)
    guard DraftMarks.counts.contains(keys.count), Set(keys).count == keys.count else {
      return false
    }
    if marks.allSatisfy({ $0.first.map(symbols.contains) ?? false }) { return true }
    // A+ and A- are of the step of A.
    let steps = keys.map { "+-".contains($0.last ?? " ") ? String($0.dropLast()) : $0 }
    let distinct = zip(steps, [""] + steps).filter { $0 != $1 }.map(\.0)
    return keys.count >= leastLetters && areInOrder(distinct)
  }

  private static let leastLetters = 3

  /// The key of a mark, small letters as large ones.
  private static func key(of mark: String) -> String { MarkText.key(of: mark).uppercased() }

  /// Whether letters or digits follow one another without a gap, or downwards.
  private static func areInOrder(_ keys: [String]) -> Bool {
    let order = [letters, romans, stems].first { keys.allSatisfy($0.contains) }
    let places = order.map { keys.compactMap($0.firstIndex) } ?? keys.compactMap { Int($0) }
    guard places.count == keys.count, keys.count > 1 else { return false }
    let pairs = zip(places, places.dropFirst())
    return pairs.allSatisfy { $0 + 1 == $1 } || pairs.allSatisfy { $0 - 1 == $1 }
  }
}
