package import Appearance
package import GoalSheet
package import Grid

/// The form's design: everything in a template except the words.
package struct FormDesign: Hashable, Sendable {
  /// The name and version of the form, which go into the properties of a workbook.
  package struct Identity: Hashable, Sendable {
    package var id: String
    package var version: String
  }

  /// The position of a field in the header block; rows count from the first row of the block.
  package struct HeaderPlace: Hashable, Sendable {
    package var label: CellRange
    package var value: CellRange
    /// What a blank form says of the value; blank if nothing.
    package var prompt = ""
  }

  package struct Column: Hashable, Sendable {
    package var field: GoalField
    /// The width as Excel shows it: in digits of the workbook's default font.
    package var width: Double
    package var alignment: HorizontalAlignment
    /// The prompt of a blank form when a cell of the column is selected; at most 255 characters.
    package var prompt: String
  }

  /// A label over several columns; `columns` are indices into ``FormDesign/columns``.
  package struct Group: Hashable, Sendable {
    package var group: FormVocabulary.ColumnGroup
    package var columns: ClosedRange<Int>
  }

  /// Font and colours; sizes in points.
  package struct Text: Hashable, Sendable {
    package var font: String
    package var titleSize: Double
    package var labelSize: Double
    package var bodySize: Double
    package var labelFill: Color?
    package var borderColor: Color
    /// The background of the cell that holds a mark.
    package var markFills: [Mark: Color]
  }

  /// Row heights in points; minimum heights for rows that fit their text.
  package struct Rows: Hashable, Sendable {
    package var title: Double
    package var spacer: Double
    package var header: Double
    package var legend: Double
    package var label: Double
    package var dataMinimum: Double
  }

  package var identity: Identity
  /// The title with the place of the fiscal year in it; `nil` if the title has no year.
  package var titleWithYear: TitlePattern?
  package var header: [FormVocabulary.HeaderField: HeaderPlace]
  /// The cell of the legend's first line; the others follow below.
  package var legend: CellRange
  /// The eleven columns, from left to right.
  package var columns: [Column]
  package var groups: [Group]
  package var text: Text
  package var rows: Rows
  package var page: PageDesign
  /// The number of numbered lines on a blank form.
  package var blankLines: Int
}
