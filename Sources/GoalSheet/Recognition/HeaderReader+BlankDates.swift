extension HeaderReader {
  /// Claims the words of dates that are to be written into the cells between them, where nobody has written
  /// any: 令和 | 　 | 年 | 　 | 月 | 　 | 日.
  func claimBlankDates(_ findings: inout FormFindings) {
    for row in firstRow..<max(firstRow, tableRow) {
      let texts = map.texts(in: row)
      guard texts.count > 1 else { continue }
      let runs = texts.split { !isDateWord($0, findings) }
      for run in runs where run.count > 1 && run.contains(where: isMonthOrDay) {
        let around = [run.startIndex - 1, run.endIndex].filter(texts.indices.contains)
        guard !around.contains(where: { hasNumber(texts[$0]) }) else { continue }
        for index in run {
          findings.claim(index)
          findings.decide(map.blocks[index].reference, map.blocks[index].text, .printed)
        }
      }
    }
  }

  private func isDateWord(_ index: Int, _ findings: FormFindings) -> Bool {
    ["令和", "平成", "西暦", "年", "月", "日"].contains(map.blocks[index].text)
      && isFree(index, findings)
  }

  private func isMonthOrDay(_ index: Int) -> Bool {
    ["月", "日"].contains(map.blocks[index].text)
  }

  private func hasNumber(_ index: Int) -> Bool {
    map.blocks[index].text.contains(where: \.isNumber)
  }
}
