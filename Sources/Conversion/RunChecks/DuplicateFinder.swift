import GoalSheet
import JapaneseCalendar
import Messages

/// Finds sheets with the same year, department and section among the inputs of a run.
///
/// Call it in the inputs' order and from one thread at a time.
///
/// - SeeAlso: SPEC section 6, `duplicate-sheet`
struct DuplicateFinder {
  /// The newest sheet with a key so far.
  private struct Known {
    var file: String
    var fileTime: Int?
    var sheet: KeyedSheet
  }

  private var known: [SheetKey: Known] = [:]

  /// The messages about those of `sheets` that came before, in this or an earlier input.
  mutating func messages(about sheets: [KeyedSheet], of file: String) -> [Message] {
    sheets.compactMap { sheet in
      // The file's time is looked up only for duplicates, which are rare.
      var new = Known(file: file, fileTime: nil, sheet: sheet)
      guard var old = known[sheet.key] else {
        known[sheet.key] = new
        return nil
      }
      let order = Self.order(&old, &new)
      known[sheet.key] = order == .newer ? new : old
      return Self.message(about: new, old, order)
    }
  }

  // MARK: - Which is newer

  private enum Order {
    case older, newer, unknown
  }

  private static func order(_ old: inout Known, _ new: inout Known) -> Order {
    if let order = order(old.sheet.evaluatedOn, new.sheet.evaluatedOn) { return order }
    if let order = order(old.sheet.createdOn, new.sheet.createdOn) { return order }
    guard old.file != new.file else { return .unknown }
    old.fileTime = FileTime.modified(old.file)
    new.fileTime = FileTime.modified(new.file)
    guard let old = old.fileTime, let new = new.fileTime, abs(old - new) >= leastDifference else {
      return .unknown
    }
    return order(old, new) ?? .unknown
  }

  /// Files that were written within two seconds, the precision of zips and FAT, were copied or
  /// unpacked together, so their times say nothing about the sheets.
  private static let leastDifference = 2_000_000_000

  /// A sheet with a date is newer than one without, which was submitted before it was complete.
  private static func order<Date: Comparable>(_ old: Date?, _ new: Date?) -> Order? {
    guard old != new else { return nil }
    guard let old else { return .newer }
    guard let new else { return .older }
    return new < old ? .older : .newer
  }

  // MARK: - The message

  private static func message(about new: Known, _ old: Known, _ order: Order) -> Message {
    let key = new.sheet.key
    let place = Place(file: new.file, sheet: new.sheet.worksheet, section: key.section)
    let other = Place(file: old.file, sheet: old.sheet.worksheet).description
    let year = EraText.shortText(ofFiscalYear: key.fiscalYear)
    let (english, japanese) =
      switch order {
      case .newer: ("this one is newer", "このシートのほうが新しいようです")
      case .older: ("that one is newer", "あちらのほうが新しいようです")
      case .unknown: ("nothing says which is newer", "どちらが新しいかは、わかりません")
      }
    return Message(
      .duplicateSheet, at: place,
      english: "the sheet of \(key.department) \(key.section) for \(year) is also in \(other); "
        + english,
      japanese: "\(year) の\(key.department)\(key.section)のシートは \(other) にもあります。\(japanese)")
  }
}
