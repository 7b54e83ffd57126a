public import Grid

/// An entry in a workbook's list of sheets.
public struct SheetEntry: Hashable, Sendable {
  /// The kind of a sheet.
  public enum Kind: Hashable, Sendable {
    /// A sheet of cells.
    case worksheet
    /// A chart that fills a sheet; it has no cells.
    case chartsheet
    /// A dialog of Excel 5; it has no cells.
    case dialogsheet
    /// A sheet of Excel 4 macros; it has cells, which are not read.
    case macrosheet
    /// An entry that refers to no part, or to one of an unknown kind; it has no cells.
    case unknown
  }

  /// The name of the sheet.
  public var name: String
  /// Whether the worksheet is shown.
  public var visibility: Grid.Visibility
  /// What kind of sheet it is.
  public var kind: Kind
  /// Where the sheet's content is in the file, in the terms of its format: a package part or a
  /// stream; `nil` if the format needs no name.
  package var part: String?

  package init(
    name: String, visibility: Grid.Visibility = .visible, kind: Kind = .worksheet,
    part: String? = nil
  ) {
    self.name = name
    self.visibility = visibility
    self.kind = kind
    self.part = part
  }
}
