import Conversion
import GoalSheet
import JapaneseCalendar
import Reporting

/// Says of a sheet that was handed in twice whether it counts and, if not, by what another one does.
struct CountedNote {
  private let board: BoardReport
  private let frame: PageFrame

  init(_ board: BoardReport, _ frame: PageFrame) {
    self.board = board
    self.frame = frame
  }

  func text(about place: SectionTable.SheetPlace) -> String {
    guard let other = board.report.counted.substitute(for: place) else {
      return frame.say(" counted", "（これを数えています）")
    }
    var reason = reason(other.fact, of: place, other.place)
    if sheet(at: place).content == sheet(at: other.place).content {
      let same = frame.say(
        "both say the same, so either may go", "同じ内容なので、どちらか一方を除いてかまいません")
      reason = other.fact == .order ? same : reason + frame.say("; ", "。") + same
    }
    return frame.say(" not counted: \(reason)", "（重複のため数えていません。\(reason)）")
  }

  private func reason(
    _ fact: SheetPrecedence.Fact, of place: SectionTable.SheetPlace,
    _ counted: SectionTable.SheetPlace
  ) -> String {
    let (own, other) = (sheet(at: place), sheet(at: counted))
    return switch fact {
    case .isFilledIn:
      frame.say("nobody has filled it in", "記入されていません")
    case .evaluatedOn:
      dates("its 評価日", "評価日", day(own.evaluatedOn), day(other.evaluatedOn))
    case .createdOn: dates("its 作成日", "作成日", day(own.createdOn), day(other.createdOn))
    case .fileTime:
      dates("the time of its file", "ファイルの更新日時", time(of: place), time(of: counted))
    case .order:
      frame.say(
        "no date says which one is newer, so the first one counts",
        "どちらが新しいか日付ではわからないため、先にあるほうを数えています")
    }
  }

  private func dates(
    _ english: String, _ japanese: String, _ own: String?, _ other: String?
  ) -> String {
    let none = frame.say("none", "なし")
    return frame.say(
      "\(english) is \(own ?? none), that of the one that counts \(other ?? none)",
      "\(japanese)は\(own ?? none)、数えたシートは\(other ?? none)")
  }

  private func sheet(at place: SectionTable.SheetPlace) -> SheetCounts {
    board.report.record.files[place.file].sheets[place.sheet]
  }

  private func day(_ date: CivilDate?) -> String? {
    date.map { date in
      let kanji = EraText.text(of: date, style: .kanji, firstYearAsGannen: true)
      return frame.say(date.description, kanji ?? date.description)
    }
  }

  private func time(of place: SectionTable.SheetPlace) -> String? {
    board.changed([place]).map { frame.say($0.short, $0.japanese) }
  }
}
