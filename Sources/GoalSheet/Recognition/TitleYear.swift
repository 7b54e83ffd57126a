import Grid
import JapaneseCalendar

/// Reads the fiscal year of a form without a 年度 of its own: `令和5年度 組織目標管理シート`, or
/// `(令和5年度)` alone in a cell above the table.
///
/// If nothing else says it, the months of the fiscal year do: `R6.4～R7.3`.
struct TitleYear {
  let map: SheetMap

  func read(_ region: FormRegion, into sheet: inout GoalSheet, _ findings: inout FormFindings) {
    for title in region.titles {
      guard let year = title.finding.year ?? TitleText.year(in: map.blocks[title.block].text)
      else { continue }
      sheet.fiscalYear = year
      findings.places.setCell(title.range.topLeft, of: .fiscalYear)
      findings.decide(title.range.topLeft, map.blocks[title.block].text, .header(.fiscalYear))
      return
    }
    guard let table = region.bands.first else { return }
    let above = region.rows.lowerBound..<max(region.rows.lowerBound, table.rows.lowerBound)
    for index in map.blocks(in: above) where !findings.claimed.contains(index) {
      guard let key = LabelKey.key(of: map.blocks[index].text), key.hasBytes(of: "年度"),
        let year = PrintedTexts.year(of: map.blocks[index].text)
      else { continue }
      findings.claim(index)
      sheet.fiscalYear = year
      findings.places.setCell(map.blocks[index].reference, of: .fiscalYear)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .header(.fiscalYear))
      return
    }
    readPieces(in: above, into: &sheet, &findings)
    guard sheet.fiscalYear == nil else { return }
    readSpan(region, above, into: &sheet, &findings)
  }

  /// The months of the fiscal year, in the title or alone in a cell above the table.
  private func readSpan(
    _ region: FormRegion, _ rows: Range<Int>, into sheet: inout GoalSheet,
    _ findings: inout FormFindings
  ) {
    let alone = map.blocks(in: rows).filter {
      !findings.claimed.contains($0) && PrintedTexts.isSpan(map.blocks[$0].text)
    }
    for index in region.titles.map(\.block) + alone {
      guard let year = TitleText.span(in: map.blocks[index].text)?.year else { continue }
      findings.claim(index)
      sheet.fiscalYear = year
      findings.places.setCell(map.blocks[index].reference, of: .fiscalYear)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .header(.fiscalYear))
      return
    }
  }

  /// 令和 | 6 | 年度, each in a cell of its own.
  private func readPieces(
    in rows: Range<Int>, into sheet: inout GoalSheet, _ findings: inout FormFindings
  ) {
    for index in map.blocks(in: rows) where Self.isEra(map.blocks[index].text) {
      let row = map.texts(in: map.blocks[index].reference.row).drop { $0 < index }
        .prefix { !findings.claimed.contains($0) }
      for count in 2...3 where row.count >= count {
        let pieces = row.prefix(count)
        let text = pieces.map { map.blocks[$0].text }.joined()
        guard text.hasSuffix("年") || text.hasSuffix("年度"),
          let year = FiscalYearText.year(in: text),
          !isDate(from: index)
        else { continue }
        pieces.forEach { findings.claim($0) }
        sheet.fiscalYear = year
        findings.places.setCell(map.blocks[index].reference, of: .fiscalYear)
        findings.decide(map.blocks[index].reference, text, .header(.fiscalYear))
        return
      }
    }
  }

  /// Whether 月 is further right in the row: 令和 | 6 | 年 | 3 | 月 | 21 | 日.
  private func isDate(from era: Int) -> Bool {
    map.texts(in: map.blocks[era].reference.row).contains {
      $0 > era && map.blocks[$0].text == "月"
    }
  }

  private static func isEra(_ text: String) -> Bool {
    ["令和", "平成"].contains(where: text.hasPrefix) && text.count <= 4
  }
}
