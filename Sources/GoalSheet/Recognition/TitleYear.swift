import Grid
import JapaneseCalendar

/// Reads the fiscal year of a form without a 年度 of its own: `令和5年度 組織目標管理シート`, or
/// `(令和5年度)` alone in a cell above the table.
struct TitleYear {
  let map: SheetMap

  func read(_ region: FormRegion, into sheet: inout GoalSheet, _ findings: inout FormFindings) {
    for title in region.titles {
      guard let year = TitleText.year(in: map.blocks[title.block].text) else { continue }
      sheet.fiscalYear = year
      findings.places.setCell(title.range.topLeft, of: .fiscalYear)
      findings.decide(title.range.topLeft, map.blocks[title.block].text, .header(.fiscalYear))
      return
    }
    guard let table = region.bands.first else { return }
    let above = region.rows.lowerBound..<max(region.rows.lowerBound, table.rows.lowerBound)
    for index in map.blocks(in: above) where !findings.claimed.contains(index) {
      guard let key = LabelKey.key(of: map.blocks[index].text), key.hasBytes(of: "年度"),
        let year = FiscalYearText.year(in: TitleText.withoutBrackets(key))
      else { continue }
      findings.claim(index)
      sheet.fiscalYear = year
      findings.places.setCell(map.blocks[index].reference, of: .fiscalYear)
      findings.decide(map.blocks[index].reference, map.blocks[index].text, .header(.fiscalYear))
      return
    }
  }
}
