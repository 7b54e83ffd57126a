import Appearance
import CXLSXWriter
import Grid

extension WorksheetFile {
  /// The gap between bars, in percent of the width of a bar.
  private static let gap: UInt16 = 50

  /// Adds a chart of cells of this worksheet to it.
  func insert(_ chart: PlacedChart, in workbook: borrowing WorkbookFile) throws(WriteError) {
    let drawn = unsafe try workbook.addChart(LXW_CHART_BAR_STACKED)
    let formula = SheetFormula(sheet: name)
    for series in chart.series {
      let line = unsafe chart_add_series(
        drawn, "=" + formula.reference(chart.categories),
        "=" + formula.reference(series.values))
      guard let line = unsafe line else { throw WriteError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
      unsafe chart_series_set_name(
        line, "=" + formula.reference(CellRange(series.name)))
      var fill = lxw_chart_fill()
      fill.color = series.color.rgb
      unsafe chart_series_set_fill(line, &fill)
    }
    unsafe chart_title_set_name(drawn, chart.title)
    unsafe withCStrings([chart.font]) { texts in
      var font = unsafe lxw_chart_font()
      unsafe font.name = texts[0]
      unsafe font.size = 10
      unsafe chart_title_set_name_font(drawn, &font)
      unsafe chart_legend_set_font(drawn, &font)
      unsafe chart_axis_set_num_font(drawn.pointee.x_axis, &font)
      unsafe chart_axis_set_num_font(drawn.pointee.y_axis, &font)
    }
    // Excel draws bars from the bottom up; reversed, the first section is at the top.
    unsafe chart_axis_set_reverse(drawn.pointee.y_axis)
    unsafe chart_set_series_gap(drawn, Self.gap)
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    grid.width = 0.75
    unsafe chart_axis_major_gridlines_set_line(drawn.pointee.x_axis, &grid)
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Double(chart.width) / 480
    unsafe options.y_scale = Double(chart.height) / 288
    let place = try CellPlace(chart.place)
    try check(
      unsafe worksheet_insert_chart_opt(handle, place.row, place.column, drawn, &options))
  }
}
