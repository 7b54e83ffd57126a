package import GoalSheet
package import Grid

/// What the form looks like: everything of a template that is not words.
package struct FormDesign: Hashable, Sendable {
  /// The form's name and version, kept in the properties of what is written.
  package struct Identity: Hashable, Sendable {
    package var id: String
    package var version: String
  }

  /// Where a pair of the header block stands; rows count from the block's first row.
  package struct HeaderPlace: Hashable, Sendable {
    package var label: CellRange
    package var value: CellRange
  }

  package enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left, center, right
  }

  package struct Column: Hashable, Sendable {
    package var field: GoalField
    /// The width as Excel gives it: in digits of the workbook's default font.
    package var width: Double
    package var alignment: Alignment
    /// What a blank form says when a cell of the column is chosen; at most 255 characters.
    package var prompt: String
  }

  /// A label over several columns; `columns` are indices of ``FormDesign/columns``.
  package struct Group: Hashable, Sendable {
    package var group: FormVocabulary.ColumnGroup
    package var columns: ClosedRange<Int>
  }

  /// Letters and colours; sizes in points.
  package struct Text: Hashable, Sendable {
    package var font: String
    package var titleSize: Double
    package var labelSize: Double
    package var bodySize: Double
    package var labelFill: Colour?
    package var borderColour: Colour
    /// The background of a mark's cell.
    package var markFills: [Mark: Colour]
  }

  /// Heights of rows in points; where text decides the height, the least of it.
  package struct Rows: Hashable, Sendable {
    package var title: Double
    package var spacer: Double
    package var header: Double
    package var legend: Double
    package var label: Double
    package var dataMinimum: Double
  }

  package var identity: Identity
  package var header: [FormVocabulary.HeaderField: HeaderPlace]
  /// Where the legend's first line stands; further lines follow below.
  package var legend: CellRange
  /// The eleven columns, from left to right.
  package var columns: [Column]
  package var groups: [Group]
  package var text: Text
  package var rows: Rows
  package var page: PageDesign
  /// How many numbered lines a blank form has.
  package var blankLines: Int
}
