import Grid
import Messages

/// What the references of a workbook to its own worksheets mean, and its names.
///
/// - SeeAlso: [MS-XLS] 2.4.271 `SupBook`, 2.4.105 `ExternSheet`, 2.4.150 `Lbl`
struct SheetReferences {
  /// Whether each of the books that are referred to is the workbook itself.
  private var areOwn: [Bool] = []
  private var references: [(book: Int, sheet: Int)] = []
  private var names: [ListSource?] = []

  private enum Number {
    static let book: UInt16 = 0x01AE
    static let sheets: UInt16 = 0x0017
    static let name: UInt16 = 0x0018
  }

  mutating func take(_ record: Record) throws(ReadError) {
    switch record.number {
    case Number.book:
      areOwn.append(record.count == 4 ? try record.u16(2) == Self.ownBook : false)
    case Number.sheets:
      // More than fit one record go on in others, which no form has.
      let count = min(try record.u16(0), (record.count - 2) / 6)
      for index in 0..<count {
        let at = 2 + 6 * index
        references.append((book: try record.u16(at), sheet: try record.u16(at + 2)))
      }
    case Number.name: names.append(try Self.source(ofName: record))
    default: break
    }
  }

  /// What stands in the place of a file's name for the workbook itself.
  private static let ownBook = 0x0401

  /// The cells that a name is of.
  private static func source(ofName record: Record) throws(ReadError) -> ListSource? {
    let length = try record.u8(3)
    let size = try record.u16(4)
    let isWide = try record.u8(14) & 1 != 0
    return try ListSource(record, at: 15 + length * (isWide ? 2 : 1), size: size)
  }

  /// The worksheet and cells of a source of a list on a worksheet; `nil` if they are in another workbook.
  func cells(of source: ListSource, onSheet index: Int) -> (sheet: Int, range: CellRange)? {
    switch source {
    case .cells(let range): return (index, range)
    case .cellsOfSheet(let reference, let range):
      guard references.indices.contains(reference),
        areOwn.indices.contains(references[reference].book), areOwn[references[reference].book]
      else { return nil }
      return (references[reference].sheet, range)
    case .name(let number):
      guard names.indices.contains(number - 1), let named = names[number - 1] else { return nil }
      if case .name = named { return nil }
      return cells(of: named, onSheet: index)
    }
  }
}
