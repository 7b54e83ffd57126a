import Bytes

/// Reads evaluations as people write them.
///
/// - SeeAlso: SPEC section 2, "Marks, years, dates"
package final class MarkText: Sendable {
  /// Returns the mark that a lone sign represents.
  typealias Signs = (String) -> Mark?

  /// All marks, in the order of the legend.
  package let all: [Mark]
  private let marks: [String: Mark]
  /// The marks as written, if several forms have marks that differ only in their width, such as B and
  /// Ｂ; empty otherwise.
  private let exact: [String: Mark]
  /// The legend's meanings, as label keys.
  private let meanings: [String: Mark]
  /// The characters that a sign may begin with.
  private let starts: ScalarSet
  /// The characters that a meaning may begin with.
  private let meaningStarts: ScalarSet
  private let memo = TextMemo<Mark?>()
  /// The number of characters of the longest sign.
  let longestSign: Int
  /// The legend's meanings as the template writes them.
  let meaningTexts: [String]
  /// The longest text considered, in bytes: a choice of all marks with their meanings.
  private let longest: Int

  /// - Parameters:
  ///   - all: The marks, in the order of the legend.
  ///   - variants: The template's other spellings of each mark.
  ///   - legend: The template's legend, whose meanings may accompany or replace a mark.
  package init(
    _ all: [Mark] = Mark.official, variants: [Mark: [String]],
    legend: [GoalSheet.LegendEntry] = []
  ) {
    var marks: [String: Mark] = [:]
    for mark in all {
      for text in [mark.rawValue] + (variants[mark] ?? []) {
        let key = Self.key(of: text)
        marks[key] = mark
      }
    }
    // Nobody sees which of two equal signs was written.
    for mark in all {
      for text in Self.lookalikes(of: mark.rawValue) where marks[text] == nil { marks[text] = mark }
    }
    let keys = Set(all.map { Self.key(of: $0.rawValue) })
    // a for A, where the template does not have both.
    for mark in all {
      let key = Self.key(of: mark.rawValue)
      for text in [key.uppercased(), key.lowercased()] where marks[text] == nil {
        marks[text] = mark
      }
    }
    exact =
      keys.count == all.count
      ? [:] : Dictionary(all.map { ($0.rawValue, $0) }) { first, _ in first }
    var meanings: [String: Mark] = [:]
    for entry in legend {
      if let key = LabelKey.key(of: entry.meaning) { meanings[key] = entry.mark }
    }
    starts = ScalarSet(marks.keys.compactMap(\.unicodeScalars.first))
    meaningStarts = ScalarSet(foldingTo: meanings.keys.compactMap(\.unicodeScalars.first))
    longestSign = marks.keys.map(\.unicodeScalars.count).max() ?? 1
    meaningTexts = legend.map(\.meaning)
    let choice = legend.reduce(0) { $0 + ($1.mark.rawValue + $1.meaning).utf8.count + 12 }
    longest = max(Self.usualLength, choice)
    self.all = all
    self.marks = marks
    self.meanings = meanings
  }

  private static let usualLength = 120

  /// The keys of signs that look the same, whatever the template lists.
  private static let equals: [[String]] = [
    ["○", "〇", "◯", "⭕"], ["△", "Δ", "∆", "▵"], ["×", "✕", "✖", "☓", "✗", "✘", "❌", "╳", "⨯"],
    ["▲", "▴"], ["●", "⚫", "⬤"], ["◎", "⊚"],
  ].map { $0.map(key) }

  private static func lookalikes(of sign: String) -> [String] {
    let key = key(of: sign)
    return equals.first { $0.contains(key) } ?? []
  }

  /// The mark that the whole of `text` represents: a sign, a sign in brackets or with its meaning,
  /// or a choice with exactly one option ticked.
  package func mark(_ text: String) -> Mark? {
    guard text.utf8.count <= longest, mayBeMark(text) else { return nil }
    if !exact.isEmpty, let mark = exact[text] { return mark }
    return memo.value(of: text) { mark($0) { marks[$0] } }
  }

  /// The mark that `text` represents, including the signs in the sheet's own legend.
  func mark(_ text: String, own: [String: Mark]) -> Mark? {
    guard !own.isEmpty else { return mark(text) }
    guard text.utf8.count <= longest else { return nil }
    return mark(text) { own[$0] ?? marks[$0] }
  }

  /// The mark that a lone sign represents.
  func sign(_ text: String) -> Mark? { marks[Self.key(of: text)] }

  /// The mark whose meaning in the template's legend is `text`.
  func mark(meaning text: String) -> Mark? {
    // Nearly every text begins differently, and making its key takes longer than this.
    let first = text.withUTF8Bytes { $0.firstScalar(where: { !LabelKey.isLeftOut($0) }) }
    guard let first, meaningStarts.contains(first.scalar) else { return nil }
    return self.meaning(text)
  }

  private func meaning(_ text: String) -> Mark? {
    LabelKey.key(of: text).flatMap { meanings[$0] }
  }

  /// Whether a mark may begin with `scalar`, which is faster than finding the mark.
  func mayStart(with scalar: Unicode.Scalar) -> Bool {
    let folded = TextFolding.ascii(ofFullWidth: scalar) ?? scalar
    return starts.contains(folded) || !TextFolding.isKeptByNFKC(folded)
  }

  /// The form for comparing signs.
  package static func key(of text: String) -> String {
    let folded = TextFolding.comparable(text)
    guard folded.unicodeScalars.contains(where: CleanText.isSpace) else { return folded }
    return String(scalars: folded.unicodeScalars.filter { !CleanText.isSpace($0) })
  }

  // MARK: - Spellings

  private func mayBeMark(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard
      let first = scalars.first(where: { !CleanText.isSpace($0) && !TextFolding.isInvisible($0) })
    else { return false }
    return mayStart(with: first) || Self.brackets[first] != nil || Self.box(first) != nil
      || scalars.last.flatMap(Self.box) != nil
  }

  private func mark(_ text: String, _ signs: Signs) -> Mark? {
    let key = Self.key(of: text)
    guard !key.isEmpty else { return nil }
    return marked(key, signs) ?? choice(Array(key.unicodeScalars), signs)
  }

  /// `○`, `(○)`, `○達成`, `○:達成`, `(○)達成`, `○(達成)`.
  private func marked(_ key: String, _ signs: Signs) -> Mark? {
    if let mark = signs(key) { return mark }
    let scalars = Array(key.unicodeScalars)
    if let inner = Self.inner(of: scalars), let mark = marked(String(scalars: inner), signs) {
      return mark
    }
    // A longer sign takes precedence over a shorter one that is its prefix.
    let longestHead = max(Self.usualHead, longestSign + 2)
    for end in stride(from: min(scalars.count - 1, longestHead), to: 0, by: -1) {
      let head = scalars[..<end]
      guard
        let mark = signs(String(scalars: head))
          ?? Self.inner(of: Array(head)).flatMap({ signs(String(scalars: $0)) })
      else { continue }
      let rest = scalars[end...].drop { Self.separators.contains($0) }
      let meaning = Self.inner(of: Array(rest)) ?? rest
      if self.meaning(String(scalars: meaning)) == mark { return mark }
    }
    return nil
  }

  /// A sign of a sheet's own legend in brackets, whatever the template's are.
  private static let usualHead = 4
  private static let separators: Set<Unicode.Scalar> = [":", "=", "…", "・", "、", ",", "/"]
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕", "<": ">", "〈": "〉", "「": "」",
  ]

  /// The content of brackets around the whole of a text.
  private static func inner(of scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    guard scalars.count > 2, let first = scalars.first, let close = brackets[first],
      scalars.last == close
    else { return nil }
    return scalars[1..<scalars.count - 1]
  }

  // MARK: - Choices

  /// Whether a box is ticked; `nil` if it is not a box.
  private static func box(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar {
    case "☑", "☒", "■", "✔", "✓", "レ", "🗹", "🗷": true
    case "☐", "□": false
    default: nil
    }
  }

  /// A text with boxes as it is before any is ticked, and how many are; `nil` for one without boxes.
  static func boxes(in text: String) -> (unticked: String, ticked: Int)? {
    var unticked: [Unicode.Scalar] = []
    var count = 0
    var ticked = 0
    for scalar in text.unicodeScalars {
      guard let isTicked = box(scalar) else {
        unticked.append(scalar)
        continue
      }
      count += 1
      if isTicked { ticked += 1 }
      unticked.append("□")
    }
    return count > 0 ? (String(scalars: unticked), ticked) : nil
  }

  /// The only ticked option: `☑達成 ☐一部未達成 ☐未達成`, or with the boxes after the options.
  private func choice(_ scalars: [Unicode.Scalar], _ signs: Signs) -> Mark? {
    guard let first = scalars.first, let last = scalars.last else { return nil }
    var ticked: [Mark] = []
    var option: [Unicode.Scalar] = []
    func close(_ isTicked: Bool) -> Bool {
      let text = String(scalars: option)
      guard let mark = meaning(text) ?? marked(text, signs) else { return false }
      if isTicked { ticked.append(mark) }
      option = []
      return true
    }
    if let box = Self.box(first) {
      var isTicked = box
      for scalar in scalars.dropFirst() {
        guard let next = Self.box(scalar) else {
          option.append(scalar)
          continue
        }
        guard close(isTicked) else { return nil }
        isTicked = next
      }
      guard close(isTicked) else { return nil }
    } else if Self.box(last) != nil {
      for scalar in scalars {
        guard let isTicked = Self.box(scalar) else {
          option.append(scalar)
          continue
        }
        guard close(isTicked) else { return nil }
      }
    }
    return ticked.count == 1 ? ticked[0] : nil
  }

  /// The marks that a text offers: `○・△・×`.
  func offered(in text: String) -> [Mark] {
    var marks: [Mark] = []
    var rest = Array(Self.key(of: text).unicodeScalars)[...]
    while !rest.isEmpty {
      guard let (mark, length) = leadingSign(of: rest) else {
        rest = rest.dropFirst()
        continue
      }
      if !marks.contains(mark) { marks.append(mark) }
      rest = rest.dropFirst(length)
    }
    return marks
  }

  /// The longest sign at the start of a text, and its number of characters.
  private func leadingSign(of text: ArraySlice<Unicode.Scalar>) -> (Mark, length: Int)? {
    for length in stride(from: min(longestSign, text.count), to: 0, by: -1) {
      if let mark = marks[String(scalars: text.prefix(length))] { return (mark, length) }
    }
    return nil
  }
}
