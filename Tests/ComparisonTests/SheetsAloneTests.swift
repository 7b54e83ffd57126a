import GoalSheet
import Testing

@testable import Comparison

/// Why a sheet has no partner: it is gone, one of several, or perhaps in what could not be read.
@Suite struct SheetsAloneTests {
  private func sheet(_ section: String, year: Int? = 2023, file: String = "西区.xlsx") -> GoalSheet {
    var sheet = GoalSheet()
    sheet.fiscalYear = year
    sheet.department = "西区"
    sheet.section = section
    sheet.source = GoalSheet.Source(file: file, sheet: section)
    return sheet
  }

  private func unread(
    _ file: String, _ worksheet: String? = nil, mayBeAny: Bool = true
  ) -> UnreadPlace {
    UnreadPlace(file: file, worksheet: worksheet, mayBeAny: mayBeAny)
  }

  private func statuses(
    _ old: [GoalSheet], _ new: [GoalSheet], unread: [UnreadPlace]
  ) -> [String: SheetComparison.Status] {
    let comparisons = Comparer([]).compare(old, new, unread: ([], unread))
    return Dictionary(comparisons.map { ($0.name.section, $0.status) }) { first, _ in first }
  }

  @Test func `what is named like one sheet is that one, and the others are gone`() {
    let old = [sheet("地域課"), sheet("総務課"), sheet("保護課", file: "04/c.xlsx")]
    for place in [unread("R5_総務課.xlsx"), unread("03.zip!/a/総務課_最終.xlsx"), unread("西区.xlsx", "総務課")]
    {
      let found = statuses(old, [sheet("地域課")], unread: [place])
      #expect(found["総務課"] == .unknown && found["保護課"] == .dropped, "\(place)")
    }
    let sameFile = statuses(old, [sheet("地域課")], unread: [unread("03/c.xlsx")])
    #expect(sameFile["保護課"] == .unknown && sameFile["総務課"] == .dropped)
  }

  @Test func `what says no name may be any, unless it was read and is no form`() {
    let old = [sheet("地域課"), sheet("総務課"), sheet("保護課")]
    let any = statuses(old, [sheet("地域課")], unread: [unread("壊れた.xlsx")])
    #expect(any["総務課"] == .unknown && any["保護課"] == .unknown)
    let memo = statuses(old, [sheet("地域課")], unread: [unread("メモ.csv", mayBeAny: false)])
    #expect(memo["総務課"] == .dropped && memo["保護課"] == .dropped)
    let none = statuses(old, [sheet("地域課")], unread: [])
    #expect(none["総務課"] == .dropped)
  }

  @Test func `new sheets are unknown by what could not be read of the old side`() {
    let result = Comparer([]).compare(
      [sheet("地域課")], [sheet("地域課"), sheet("総務課")], unread: ([unread("総務課.xlsx")], []))
    #expect(result.map(\.status) == [.kept, .unknown])
  }

  @Test func `a second sheet of a section and year is a duplicate, one of another year is not`() {
    let twice = Comparer([]).compare(
      [sheet("地域課")], [sheet("地域課"), sheet("地域課", file: "控え.xlsx")])
    #expect(twice.map(\.status) == [.kept, .duplicate])
    let years = Comparer([]).compare([sheet("地域課")], [sheet("地域課"), sheet("地域課", year: 2024)])
    #expect(years.map(\.status) == [.kept, .added])
    let gone = Comparer([]).compare([sheet("地域課"), sheet("地域課")], [])
    #expect(gone.map(\.status) == [.dropped, .duplicate])
  }
}
