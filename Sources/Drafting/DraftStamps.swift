import GoalSheet
import Grid

/// The labels of boxes for stamps: 決裁, and 部長, 課長 and 係長 side by side with a blank box below each.
///
/// What is stamped there is no text, so they are no fields.
struct DraftStamps {
  /// From top to bottom.
  private(set) var blocks: [FormSheet.Block] = []
  private(set) var labels: Set<FormSheet.Block> = []

  init(in texts: [FormSheet.Block], _ sheet: FormSheet) {
    let stamps = texts.filter { Self.isStamp($0.text) && Self.hasBox($0, sheet) }
    for stamp in stamps { labels.insert(stamp) }
    for row in Set(texts.map(\.range.rows.lowerBound)) {
      let inRow = texts.filter { $0.range.rows.lowerBound == row }
        .sorted { $0.range.columns.lowerBound < $1.range.columns.lowerBound }
      for run in Self.runs(of: inRow) {
        let open = run.filter { Self.isOpenBelow($0, sheet) }
        let areStamps = open.allSatisfy { Self.isStamp($0.text) || Self.isPost($0.text) }
        // A lone 課長 may be the label of a name.
        guard areStamps, open.count > 1 || open.count == 1 && labels.contains(run[0]) else {
          continue
        }
        labels.formUnion(open)
      }
    }
    blocks = texts.filter(labels.contains)
  }

  /// The texts that are side by side without a gap.
  private static func runs(of row: [FormSheet.Block]) -> [[FormSheet.Block]] {
    var runs: [[FormSheet.Block]] = []
    for block in row {
      if let last = runs.last?.last,
        last.range.columns.upperBound + 1 == block.range.columns.lowerBound
      {
        runs[runs.count - 1].append(block)
      } else {
        runs.append([block])
      }
    }
    return runs
  }

  private static func isOpenBelow(_ block: FormSheet.Block, _ sheet: FormSheet) -> Bool {
    let below = CellReference(
      row: block.range.rows.upperBound + 1, column: block.range.columns.lowerBound)
    return sheet.isRuled(block.range.topLeft) && sheet.isRuled(below)
      && (sheet.text(at: below) == nil || sheet.text(at: below).map(isStamp) == true)
      && sheet.range(at: below).columns == block.range.columns
  }

  /// Whether a text has a ruled cell below it or on its right, or is merged beside such cells.
  private static func hasBox(_ block: FormSheet.Block, _ sheet: FormSheet) -> Bool {
    let right = CellReference(
      row: block.range.rows.lowerBound, column: block.range.columns.upperBound + 1)
    return isOpenBelow(block, sheet) || sheet.isRuled(block.range.topLeft) && sheet.isRuled(right)
      || ["印", "㊞"].contains(block.text)
  }

  // MARK: - Words

  private static func isStamp(_ text: String) -> Bool {
    guard let key = LabelKey.key(of: text) else { return text == "㊞" }
    let bare = key.filter { !"()".contains($0) }
    return [
      "印", "決裁", "決裁欄", "決裁印", "押印", "押印欄", "確認印", "承認印", "検印", "認印", "受付印", "回覧印", "閲覧印", "供覧",
      "回議",
      "合議", "起案印",
    ].contains(bare)
  }

  /// Whether a text is a post whose holder stamps, or one who does something with the form.
  private static func isPost(_ text: String) -> Bool {
    guard let key = LabelKey.key(of: text), key.count <= longestPost else { return false }
    return key.hasSuffix("長") && !key.hasSuffix("所属長")
      || [
        "課長補佐", "部長補佐", "補佐", "主幹", "主査", "主任", "参事", "担当", "担当者", "係", "係員", "起案", "起案者", "作成",
        "作成者", "審査",
        "確認", "承認", "合議", "供覧", "受付", "庶務", "総務", "副主幹", "専門員",
      ].contains(key)
  }

  private static let longestPost = 6
}
