import Grid

/// Writes fonts, colours, heights and paper of a draft.
struct DraftDesignWriter {
  let draft: TemplateDraft

  private var look: SheetLook { draft.sheet.look }

  func write(to text: inout DraftText) {
    text.line()
    guard !look.cells.isEmpty else {
      text.comment("要確認：書体、色、行の高さはこのファイルから読み取れません。標準の様式のものを使います。")
      writeLines(to: &text)
      writePage(to: &text)
      return
    }
    writeText(to: &text)
    writeRows(to: &text)
    writeLines(to: &text)
    writePage(to: &text)
  }

  private var labelLook: CellLook? { draft.columns.first.flatMap { look.cells[$0.leaf.cell] } }

  private var bodyLook: CellLook? {
    draft.columns.first.flatMap { column in
      look.cells[
        CellReference(
          row: draft.table.firstLine, column: column.leaf.columns.lowerBound)]
    }
  }

  private func writeText(to text: inout DraftText) {
    var lines: [String] = []
    if let font = (labelLook ?? bodyLook)?.font, font.utf16.count <= 31,
      !font.contains(where: { "\"&".contains($0) })
    {
      lines.append("font: \(DraftText.quoted(font))")
    }
    func size(_ key: String, _ look: CellLook?) {
      guard let size = look?.size, (6...72).contains(size) else { return }
      lines.append("\(key): \(DraftText.number(size))")
    }
    size("titleSize", draft.header.title.flatMap { look.cells[$0.range.topLeft] })
    size("labelSize", labelLook)
    size("bodySize", bodyLook)
    if let fill = labelLook?.fill { lines.append("labelFill: \(DraftText.color(fill))") }
    if let color = (bodyLook ?? labelLook)?.borderColor {
      lines.append("borderColor: \(DraftText.color(color))")
    }
    write("text", lines, to: &text)
    if labelLook?.fill == nil {
      text.comment("要確認：見出しの色は分かりませんでした（色なし、またはテーマの色）。", indent: 2)
    }
  }

  private func writeRows(to text: inout DraftText) {
    var lines: [String] = []
    func height(_ key: String, _ row: Int?) {
      guard let row, let height = look.rowHeights[row], (1...409).contains(height) else { return }
      lines.append("\(key): \(DraftText.number(height))")
    }
    height("title", draft.header.title?.range.rows.lowerBound)
    height("header", draft.header.fields.first?.labelCells.rows.lowerBound)
    let labels = draft.table.rows.compactMap { look.rowHeights[$0] }
    if labels.count == draft.table.rows.count, let least = labels.min(), (1...409).contains(least) {
      lines.append("label: \(DraftText.number(least))")
    }
    write("rows", lines, to: &text)
  }

  private func writeLines(to text: inout DraftText) {
    let count = draft.table.lines.count
    guard (1...200).contains(count) else { return }
    write("blankForm", ["lines: \(count)"], to: &text)
  }

  private func writePage(to text: inout DraftText) {
    let page = look.page
    var lines: [String] = []
    switch page.paper {
    case "A3"?, "A4"?: lines.append("paper: \(page.paper ?? "")")
    case let other?: text.comment("要確認：用紙は \(other) でしたが、使えるのは A3 と A4 です。標準の A3 にします。")
    case nil: text.comment("要確認：用紙の大きさは分かりませんでした。標準の A3 にします。")
    }
    if let isLandscape = page.isLandscape {
      lines.append("orientation: \(isLandscape ? "landscape" : "portrait")")
    }
    if let margins = page.margins {
      let values: [(String, Double?)] = [
        ("top", margins.top), ("bottom", margins.bottom), ("left", margins.left),
        ("right", margins.right), ("header", margins.header), ("footer", margins.footer),
      ]
      lines.append("margins:")
      for case (let key, let value?) in values {
        lines.append("  \(key): \(DraftText.number(min(80, max(0, value))))")
      }
    }
    write("page", lines, to: &text)
  }

  private func write(_ key: String, _ lines: [String], to text: inout DraftText) {
    guard !lines.isEmpty else { return }
    text.line("\(key):")
    for line in lines { text.line("  " + line) }
  }
}
