import FormTemplate
import GoalSheet
import Grid
import XLSXWriting

/// The two label rows of the table.
struct TableHeader {
  let template: Template
  let styles: FormStyles

  /// Places the labels below the rows so far; 目標 and 結果 carry the fiscal year if it is known.
  ///
  /// - Returns: The two rows.
  func place(fiscalYear: Int?, on builder: inout WorksheetBuilder) -> ClosedRange<Int> {
    let design = template.design
    let upper = builder.addRow(minimumHeight: design.rows.label)
    let lower =
      design.groups.isEmpty ? upper : builder.addRow(minimumHeight: design.rows.label)
    for group in design.groups {
      builder.place(
        template.label(of: group.group, fiscalYear: fiscalYear),
        at: CellRange(rows: upper...upper, columns: group.columns), styles.label)
    }
    for (index, column) in design.columns.enumerated() {
      let isGrouped = design.groups.contains { $0.columns.contains(index) }
      builder.place(
        template.label(of: column.field, fiscalYear: fiscalYear),
        at: CellRange(rows: isGrouped ? lower...lower : upper...lower, columns: index...index),
        styles.label)
    }
    return upper...lower
  }
}
