import GoalSheet
import JapaneseCalendar
import Messages
import Reporting

/// Finds sheets with the same year, department and section among the inputs of a run.
///
/// Call it in the inputs' order and from one thread at a time.
///
/// - SeeAlso: SPEC section 6, `duplicate-sheet`
struct DuplicateFinder {
  /// The newest sheet with a key so far.
  private struct Known {
    var file: String
    var written: WrittenTime
    var sheet: KeyedSheet

    /// When the file, or the member of a zip, was last written.
    var time: Int? { written.nanoseconds { FileTime.modified(file) } }
  }

  private var known: [SheetKey: Known] = [:]

  /// The messages about those of `sheets` that came before, in this or an earlier input.
  mutating func messages(
    about sheets: [KeyedSheet], of file: String, written: WrittenTime = .ofFile
  ) -> [Message] {
    sheets.compactMap { sheet in
      let new = Known(file: file, written: written, sheet: sheet)
      guard let old = known[sheet.key] else {
        known[sheet.key] = new
        return nil
      }
      let order = Self.order(old, new)
      known[sheet.key] = order == .newer ? new : old
      return Self.message(about: new, old, order)
    }
  }

  // MARK: - Which is newer

  private static func order(_ old: Known, _ new: Known) -> Recency {
    if let dates = Recency(
      evaluated: old.sheet.evaluatedOn, new.sheet.evaluatedOn, created: old.sheet.createdOn,
      new.sheet.createdOn)
    {
      return dates
    }
    guard old.file != new.file else { return .unknown }
    // The files' times are looked up only for duplicates, which are rare.
    return Recency(fileTimes: old.time, new.time)
  }

  // MARK: - The message

  private static func message(about new: Known, _ old: Known, _ order: Recency) -> Message {
    let key = new.sheet.key
    let place = Place(file: new.file, sheet: new.sheet.worksheet, section: key.section)
    func other(_ language: Language) -> String {
      let words = PlaceWords(language: language)
      let sheet = words.worksheet(old.sheet.worksheet, section: nil)
      let file = words.address(old.file)
      guard !sheet.isEmpty else { return file + (language == .japanese ? " " : "") }
      return language == .japanese ? "\(file) の\(sheet)" : "\(file), \(sheet)"
    }
    let year = EraText.shortText(ofFiscalYear: key.fiscalYear)
    let isSame = new.sheet.content != nil && new.sheet.content == old.sheet.content
    var (english, japanese) =
      switch order {
      case .newer: ("this one is newer", "このシートのほうが新しいようです")
      case .older: ("that one is newer", "あちらのほうが新しいようです")
      case .unknown where isSame: ("", "")
      case .unknown: ("nothing says which is newer", "どちらが新しいかは、わかりません")
      }
    if isSame {
      english += (english.isEmpty ? "" : ", but ") + "both say the same, so either may go"
      japanese =
        (japanese.isEmpty ? "" : japanese + "が、") + "同じ内容です。どちらか一方を除いてかまいません"
    }
    return Message(
      .duplicateSheet, at: place,
      english:
        "the sheet of \(key.department) \(key.section) for \(year) is also in \(other(.english)); "
        + english,
      japanese:
        "\(year) の\(key.department)\(key.section)のシートは \(other(.japanese))にもあります。\(japanese)")
  }
}
