import Appearance
import CXLSXWriter

/// The formats of a workbook; equal styles share one.
@safe struct FormatTable {
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// The format of a style, which belongs to the workbook.
  mutating func format(
    of style: CellStyle, in workbook: borrowing WorkbookFile
  ) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    if let format = unsafe formats[style] { return unsafe format }
    let format = unsafe try workbook.addFormat()
    unsafe Self.fill(format, with: style)
    unsafe formats[style] = format
    return unsafe format
  }

  private static func fill(_ format: UnsafeMutablePointer<lxw_format>, with style: CellStyle) {
    unsafe format_set_font_name(format, style.font)
    unsafe format_set_font_size(format, style.size)
    if style.isBold { unsafe format_set_bold(format) }
    if let color = style.textColor { unsafe format_set_font_color(format, color.rgb) }
    if style.isUnderlined {
      unsafe format_set_underline(format, UInt8(truncatingIfNeeded: LXW_UNDERLINE_SINGLE.rawValue))
    }
    if style.isRaised {
      unsafe format_set_font_script(
        format, UInt8(truncatingIfNeeded: LXW_FONT_SUPERSCRIPT.rawValue))
    }
    unsafe format_set_align(format, alignment(style.horizontal))
    unsafe format_set_align(format, alignment(style.vertical))
    if style.wraps { unsafe format_set_text_wrap(format) }
    if let border = style.border {
      unsafe format_set_border(format, UInt8(truncatingIfNeeded: LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, border.rgb)
    }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, fill.rgb)
    }
    if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    if !style.isLocked { unsafe format_set_unlocked(format) }
  }

  private static func alignment(_ alignment: HorizontalAlignment) -> UInt8 {
    let value =
      switch alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    return UInt8(truncatingIfNeeded: value.rawValue)
  }

  private static func alignment(_ alignment: CellStyle.VerticalAlignment) -> UInt8 {
    let value = alignment == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    return UInt8(truncatingIfNeeded: value.rawValue)
  }
}
