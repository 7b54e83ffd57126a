import Grid
import NumberFormats
import Synchronization

/// A workbook's styles by the index that cells use.
///
/// Workbooks with identical styles share one table, so each number format is parsed only once.
final class StyleTable: Sendable {
  private let sheet: StyleSheet
  /// The formats used so far, by id: parsing them again takes 5 % more instructions for a form.
  private let formats = Mutex<[Int: CellFormat]>([:])

  init(_ sheet: StyleSheet = StyleSheet()) { self.sheet = sheet }

  /// How many styles there are.
  var count: Int { sheet.formats.count }

  /// Whether any style has a border.
  var hasBorders: Bool { sheet.hasBorders }

  /// Whether any style is struck through, superscript or subscript.
  var hasFontStyles: Bool { sheet.hasFontStyles }

  /// The style at an index; plain if there is none.
  func style(_ index: Int) -> CellStyle {
    guard sheet.formats.indices.contains(index) else { return .plain }
    let entry = sheet.formats[index]
    return CellStyle(format: format(entry.numberFormat), edges: entry.edges, font: entry.font)
  }

  private func format(_ id: Int) -> CellFormat {
    formats.withLock { formats in
      if let format = formats[id] { return format }
      let code = sheet.codes[id] ?? BuiltInFormats.code(id: id) ?? "General"
      let format = code == "General" ? .general : CellFormat(code)
      formats[id] = format
      return format
    }
  }
}
