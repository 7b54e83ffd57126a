public import Grid

/// Where something was found, as far as known.
public struct Place: Hashable, Sendable {
  /// The file as the user named it; a member of a zip is `FILE.zip!/member.xlsx`.
  public var file: String?
  /// The package part, `/xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The name of the worksheet; `nil` where there is none.
  public var sheet: String?
  /// The section whose form it is, if one file may contain several; not part of the address.
  public var section: String?
  /// The cell; `nil` where no cell is meant.
  public var cell: CellReference?
  /// The offset from the start of the part or file, counted from zero.
  public var byteOffset: Int?
  /// The line number, counted from one.
  public var line: Int?

  /// A place of which only the given parts are known.
  public init(
    file: String? = nil, part: String? = nil, sheet: String? = nil, cell: CellReference? = nil,
    byteOffset: Int? = nil, line: Int? = nil, section: String? = nil
  ) {
    self.file = file
    self.part = part
    self.sheet = sheet
    self.cell = cell
    self.byteOffset = byteOffset
    self.line = line
    self.section = section
  }
}

extension Place: CustomStringConvertible {
  /// The address that starts a message, `FILE[SHEET]!CELL`, without the parts that are unknown.
  public var description: String {
    var text = file ?? ""
    text.reserveCapacity(text.utf8.count + (sheet?.utf8.count ?? 0) + 16)
    if let sheet {
      text += "["
      text += sheet
      text += "]"
    }
    if let cell {
      text += "!"
      text += cell.description
    }
    return text
  }
}
