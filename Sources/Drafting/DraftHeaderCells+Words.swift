import GoalSheet
import Grid

/// Texts that are labels because of where they are, whatever their words say.
extension DraftHeaderCells {
  /// Whether lines show that a text is a label though notes have its words: 記入担当, 提出先 and 様式番号, each
  /// beside a box to fill in.
  func isRuledLabel(_ block: FormSheet.Block) -> Bool {
    let right = cell(rightOf: block.range)
    return block.text.count <= Self.longestRuled && block.text.allSatisfy(\.isLetter)
      && isUnknown(block.text) && !DraftPrompt.isDatePart(block.text)
      && sheet.isEnclosed(block.range.topLeft) && sheet.isEnclosed(right.topLeft) && isOpen(right)
  }

  private static let longestRuled = 8

  /// Whether a text alone in its row ends as labels do, so that its value belongs on its right without any line:
  /// 提出年月日, 作成者.
  func isLoneLabel(_ block: FormSheet.Block) -> Bool {
    block.text.count <= Self.longestAlone && block.text.allSatisfy(\.isLetter)
      && Self.endsAlone.contains(where: block.text.hasSuffix)
      && sheet.blocks(inRow: block.range.rows.lowerBound) == [block]
  }

  private static let longestAlone = 10
  private static let endsAlone = [
    "年月日", "月日", "日", "日付", "者", "者名", "氏名", "番号", "課名", "部名", "所属名", "部署名",
  ]

  /// Whether a text says of which date or year it is, or the form: `R6.5.1現在`, 令和6年度様式.
  static func isOfDate(_ text: String) -> Bool {
    let words = text.filter { !"（）()".contains($0) }
    return words.contains(where: \.isNumber) && datedEnds.contains(where: words.hasSuffix)
  }

  private static let datedEnds = ["現在", "時点", "様式", "版", "改正", "改定", "改訂", "制定", "施行"]
}
