import GoalSheet
import Grid

/// Writes what a form has besides its title, fields and columns.
extension DraftWriter {
  func writePrinted(to text: inout DraftText) {
    guard !draft.printed.rows.isEmpty else { return }
    text.line()
    text.comment(
      "様式に初めから印字されている言葉です。記入された様式にあっても、記入したものとはみません。",
      "このプログラムが作る様式と白紙には印字しません。")
    text.line("printed:")
    for row in draft.printed.rows {
      let texts = row.map(DraftText.quoted)
      text.line("  - " + (texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"))
    }
  }

  func writeOtherTables(to text: inout DraftText) {
    if !otherSheets.isEmpty {
      text.line()
      text.comment("様式のブックに初めからある、ほかのシートです。記入された様式にあっても知らせません。")
      text.line("otherSheets: [\(otherSheets.map(DraftText.quoted).joined(separator: ", "))]")
    }
    if draft.sheet.pictureCount > 0 {
      text.line()
      text.comment("様式に初めからある図や図形の数です。この数までは、記入された様式にあっても知らせません。")
      text.line("pictures: \(draft.sheet.pictureCount)")
    }
    guard let first = draft.otherTables.first?.labels.first else { return }
    text.line()
    text.comment(
      "要確認：\(first.range.topLeft) から、見出しのちがう別の表があります。読めるのは上の表だけです。別の表に記入された",
      "ものは、読み取らなかった文字として知らせます。")
    text.line("otherTables:")
    for table in draft.otherTables {
      text.line("  - [\(table.labels.map { DraftText.quoted($0.text) }.joined(separator: ", "))]")
    }
  }

  func writeOrganisations(to text: inout DraftText) {
    guard draft.header.titleText != draft.vocabulary.title.text else { return }
    text.line()
    text.comment(
      "要確認：部と課の名前です。名前の誤りの確かめ、並べる順、白紙の様式に使います。",
      "    departments:", "      - name: 総務部", "        sections: [総務課, 財政課]")
    text.line("departments: []")
  }
}
