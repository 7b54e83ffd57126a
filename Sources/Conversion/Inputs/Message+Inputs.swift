import Drafting
import Grid
import Messages

extension Message {
  static func noForm(in file: String) -> Message {
    Message(
      .noForm, at: Place(file: file), english: "no 組織目標管理シート in it: its labels were not found",
      japanese: "組織目標管理シートがありません(様式の見出しが見つかりません)")
  }

  /// A form has a block for each goal instead of a table.
  static func cards(_ cells: [CellReference], in file: String, _ sheet: String) -> Message {
    let shown = cells.prefix(6).map(\.description)
    return Message(
      .noForm, at: Place(file: file, sheet: sheet, cell: cells.first),
      english:
        "the labels are on the left of their values (\(shown.joined(separator: ", "))); no draft was made, for "
        + "the form has neither a table nor blocks of labels of a goal with boxes to fill in",
      japanese:
        "見出しが値の左にあります（\(shown.joined(separator: "、"))）。目標の表も、目標の見出しと記入欄が組になった枠も見分けられないので、下書きを作れませんでした"
    )
  }

  /// A form has more columns than a template can have.
  static func tooManyColumns(_ count: Int, in file: String, _ sheet: String) -> Message {
    Message(
      .tooLarge, at: Place(file: file, sheet: sheet),
      english: "the form has \(count) columns; a template can have \(TemplateDraft.mostColumns)",
      japanese: "様式に列が \(count) あります。様式ファイルに書けるのは \(TemplateDraft.mostColumns) 列までです")
  }

  /// There is no worksheet `name`; lists those that exist.
  static func noSuchSheet(_ name: String, file: String, there names: [String]) -> Message {
    let english =
      names.isEmpty ? "it has no worksheets" : "there are: \(names.joined(separator: ", "))"
    let japanese =
      names.isEmpty ? "シートがありません" : "あるのは: \(names.joined(separator: "、"))"
    return Message(
      .noSuchSheet, at: Place(file: file), english: "no worksheet is called “\(name)”; \(english)",
      japanese: "「\(name)」というシートがありません。\(japanese)")
  }
}
