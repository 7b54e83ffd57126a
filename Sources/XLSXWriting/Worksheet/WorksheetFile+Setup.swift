import CXLSXWriter
import Grid

extension WorksheetFile {
  /// Sets widths, heights, view, validations, protection and print settings.
  func setUp(_ sheet: PlacedWorksheet) throws(WriteError) {
    for (index, width) in sheet.columnWidths.enumerated() {
      try setWidth(width, ofColumn: index)
    }
    for (index, height) in sheet.rowHeights.enumerated() {
      let row = try CellPlace(CellReference(row: index, column: 0)).row
      try check(unsafe worksheet_set_row(handle, row, height, nil))
    }
    try setView(sheet)
    for validation in sheet.validations { try add(validation) }
    if sheet.isProtected { protect() }
    try setUpPage(sheet.page)
  }

  func setWidth(_ width: Double, ofColumn index: Int) throws(WriteError) {
    let column = try CellPlace(CellReference(row: 0, column: index)).column
    try check(unsafe worksheet_set_column(handle, column, column, width, nil))
  }

  /// Freezes the rows above and the columns before `cell`.
  func freeze(at cell: CellReference) throws(WriteError) {
    let place = try CellPlace(cell)
    unsafe worksheet_freeze_panes(handle, place.row, place.column)
  }

  private func setView(_ sheet: PlacedWorksheet) throws(WriteError) {
    if let cell = sheet.firstScrolling { try freeze(at: cell) }
    let cursor = try CellPlace(sheet.cursor)
    unsafe worksheet_set_selection(handle, cursor.row, cursor.column, cursor.row, cursor.column)
    unsafe worksheet_set_zoom(handle, UInt16(clamping: sheet.zoom))
    if !sheet.showsGridlines {
      unsafe worksheet_gridlines(
        handle, UInt8(truncatingIfNeeded: LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
  }

  /// Locks the locked cells, without a password.
  ///
  /// Heights and widths can still be changed, as people may need more room than there is.
  private func protect() {
    var options = lxw_protection()
    options.format_rows = 1
    options.format_columns = 1
    options.format_cells = 1
    unsafe worksheet_protect(handle, nil, &options)
  }

  private func add(_ validation: PlacedWorksheet.Validation) throws(WriteError) {
    let place = try RangePlace(validation.range)
    var texts = [
      EscapedText.escaped(validation.promptTitle ?? "").cut(toUTF16Length: ExcelLimit.promptTitle),
      EscapedText.escaped(validation.prompt ?? "").cut(toUTF16Length: ExcelLimit.prompt),
    ]
    if case .list(let entries) = validation.rule { texts += entries }
    let code = unsafe withCStrings(texts) { texts in
      var rule = unsafe Self.rule(validation.rule, entries: texts + 2)
      if validation.promptTitle != nil { unsafe rule.input_title = texts[0] }
      if validation.prompt != nil { unsafe rule.input_message = texts[1] }
      return unsafe worksheet_data_validation_range(
        handle, place.first.row, place.first.column, place.last.row, place.last.column, &rule)
    }
    try check(code, sheet: name, cell: validation.range.topLeft)
  }

  /// The library's form of a rule; `entries` are those of a list.
  private static func rule(
    _ rule: PlacedWorksheet.Validation.Rule, entries: CStringList
  ) -> lxw_data_validation {
    var validation = unsafe lxw_data_validation()
    switch rule {
    case .any:
      unsafe validation.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list:
      unsafe validation.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_LIST.rawValue)
      unsafe validation.value_list = entries
    case .date:
      unsafe validation.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_DATE.rawValue)
      unsafe validation.criteria = UInt8(
        truncatingIfNeeded: LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      unsafe validation.value_datetime = lxw_datetime(
        year: 1900, month: 3, day: 1, hour: 0, min: 0, sec: 0)
    }
    return unsafe validation
  }
}
