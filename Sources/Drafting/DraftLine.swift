import GoalSheet
import Grid

/// A row under the labels of a blank form that is no line to fill in: the columns' numbers,
/// instructions, or an example.
enum DraftLine {
  /// The first line of the table below `row`, after such rows.
  static func first(below row: Int, _ sheet: FormSheet) -> Int {
    var line = row + 1
    for _ in 0..<mostSkipped {
      let blocks = sheet.blocks(inRow: line).filter { $0.range.rows.lowerBound == line }
      guard let last = blocks.map(\.range.rows.upperBound).max(),
        isSkipped(blocks.map(\.text)) || areHints(blocks, over: last + 1, sheet)
      else { break }
      line = last + 1
    }
    return line
  }

  private static let mostSkipped = 4

  private static func isSkipped(_ texts: [String]) -> Bool {
    guard let first = texts.first else { return false }
    return isExample(first) || texts.allSatisfy(isInstruction) || areCounters(texts)
  }

  /// Whether texts say what belongs into the lines below them, which have nothing but numbers, or words that
  /// each line has.
  private static func areHints(_ blocks: [FormSheet.Block], over row: Int, _ sheet: FormSheet)
    -> Bool
  {
    let below = sheet.blocks(inRow: row)
    let words = below.filter { !DraftNumber.isNumber($0.text) }
    return blocks.count >= (words.isEmpty ? 2 : 1)
      && !blocks.contains { DraftNumber.isNumber($0.text) || isRepeated($0, sheet) }
      && words.allSatisfy { isRepeated($0, sheet) }
  }

  /// Whether the same text is further down in the same columns.
  private static func isRepeated(_ block: FormSheet.Block, _ sheet: FormSheet) -> Bool {
    sheet.blocks.contains {
      $0.text == block.text && $0.range.columns == block.range.columns
        && $0.range.rows.lowerBound > block.range.rows.upperBound
    }
  }

  private static func isExample(_ text: String) -> Bool {
    let bare = text.drop { "（(【[※".contains($0) }
    return ["例", "記入例", "記載例"].contains { word in
      bare.hasPrefix(word) && bare.dropFirst(word.count).first?.isLetter != true
    }
  }

  /// Whether a text is an instruction: in brackets, or after a sign for remarks.
  static func isInstruction(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return "（(【[".contains(first) && "）)】]".contains(last) && text.count > 3 || first == "※"
  }

  /// Whether texts number the columns: `①②③`, `(1)(2)(3)`, `A B C`.
  static func areCounters(_ texts: [String]) -> Bool {
    let keys = texts.map { text in
      (LabelKey.key(of: text) ?? "").filter { !"()".contains($0) }
    }
    guard keys.count >= 2, let first = keys.first, ["1", "a", "ア", "イ"].contains(first) else {
      return false
    }
    return Set(keys).count == keys.count
      && keys.allSatisfy { $0.count == 1 || Int($0) != nil && $0.count <= 2 }
  }
}
