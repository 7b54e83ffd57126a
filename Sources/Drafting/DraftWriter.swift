import GoalSheet
import Grid

/// Writes a draft as a template file, key by key.
struct DraftWriter {
  let draft: TemplateDraft
  /// The names of worksheets of the form's workbook that hold no form.
  var otherSheets: [String] = []

  func write(id: String, source: String, notes: [String], to text: inout DraftText) {
    text.comment(
      "\(source) から作った様式ファイルの下書きです。", "",
      "「要確認」と書いたところを見て、必要なら直してください。書いていない項目は、標準の様式の",
      "ものを使います。書き方は docs/template.ja.md にあります。直したら次のように確かめます。",
      "", "    mokuhyo template check このファイル")
    for note in notes { text.comment("", "要確認：" + note) }
    text.line("extends: official")
    text.line("form:")
    text.line("  id: \(DraftText.quoted(id))")
    text.line("  version: \"1.0\"")
    writeTitle(to: &text)
    writeHeader(to: &text)
    writeMarks(to: &text)
    writeColumns(to: &text)
    writeGroups(to: &text)
    DraftDesignWriter(draft: draft).write(to: &text)
    writePrinted(to: &text)
    writeOtherTables(to: &text)
    writeOrganisations(to: &text)
  }

  // MARK: - Above the table

  private func writeTitle(to text: inout DraftText) {
    text.line()
    guard let title = draft.header.titleText else {
      text.comment("要確認：表題は見つかりませんでした。標準の様式の表題を使います。")
      return
    }
    if draft.header.hasYear {
      text.comment("{year} は年度に置きかわります。この様式では、年度は表題か、その近くにあります。")
    }
    text.line("title:")
    let label = titleLabel(title)
    text.line("  label: \(DraftText.quoted(label))")
    if title != draft.vocabulary.title.text { text.line("  variants: []") }
  }

  /// The title with the place of the year, if the form has the year there.
  private func titleLabel(_ words: String) -> String {
    let title = DraftText.withoutBraces(words)
    guard draft.header.hasYear else { return title }
    if let place = draft.header.yearWithin {
      return DraftText.withoutBraces(place.before) + "{year}" + DraftText.withoutBraces(place.after)
    }
    if let name = draft.header.nameBeforeYear {
      return "\(DraftText.withoutBraces(name))　{year}\(title)"
    }
    guard draft.header.yearIsLast else { return "{year}　\(title)" }
    return draft.header.yearIsBracketed
      ? title + draft.header.bracketedYear : "\(title)　{year}"
  }

  private func writeHeader(to text: inout DraftText) {
    let places = draft.isOfficialTable ? nil : DraftHeaderPlaces(columns: draft.columns.count)
    guard !draft.header.fields.isEmpty || !draft.isOfficialTable else { return }
    text.line()
    let missing = missingFields
    if !missing.isEmpty {
      let names = missing.map(officialLabel).joined(separator: "、")
      text.comment("標準の様式にあって、この様式にない欄は none とします：\(names)")
    }
    if places != nil, !draft.header.fields.isEmpty {
      text.comment("要確認：欄の場所（labelCells、valueCells）は、表の列に合わせて並べたものです。")
    }
    for label in draft.header.clashing {
      text.comment(
        "要確認：\(label.range.topLeft) の「\(label.text)」は、表の列にも同じ見出しがあるので、欄にできませんでした。")
    }
    writeLeftOut(to: &text)
    text.line("header:")
    var keys: Set<String> = []
    for (position, entry) in draft.header.fields.enumerated() {
      let key =
        entry.field?.key
        ?? FurtherKey.key(
          for: entry.label, position: position + 1, prefix: "header", besides: &keys)
      write(entry, key, to: &text)
      writePlace(places?.place(at: position), to: &text)
    }
    for field in missing { text.line("  \(field.key): none") }
  }

  private func writeLeftOut(to text: inout DraftText) {
    let stamps = draft.header.stamps.blocks
    if !stamps.isEmpty {
      let labels = stamps.map { "「\($0.text)」（\($0.range.topLeft)）" }.joined()
      text.comment("要確認：\(labels)は押印の欄とみて、欄にしませんでした。")
    }
    let dates = draft.header.unknownDates
    if !dates.isEmpty {
      let cells = dates.map(\.range.topLeft.description).joined(separator: "、")
      text.comment("要確認：\(cells) の日付には見出しがなく、何の日付か分からないので、欄にできませんでした。")
    }
  }

  private var missingFields: [FormVocabulary.HeaderField] {
    FormVocabulary.HeaderField.official.filter { field in
      !draft.header.fields.contains { $0.field == field }
    }
  }

  private func officialLabel(_ field: FormVocabulary.HeaderField) -> String {
    draft.vocabulary.headerLabels[field]?.text ?? field.key
  }

  private func write(_ entry: DraftHeader.Field, _ key: String, to text: inout DraftText) {
    let cell = entry.labelCells.topLeft
    if entry.isUnlabelled {
      text.comment(
        "要確認：\(cell) の日付には見出しがないので、「\(entry.label)」とし、表の上にある日付を読みます。", indent: 2)
    } else if entry.isOfBothLevels, let suffix = entry.suffix {
      text.comment(
        "要確認：\(cell) の欄には部と課の名前を続けて書くものとみて、「\(suffix)」で終わる名前をここに読みます。", indent: 2)
    } else if let suffix = entry.suffix {
      text.comment("\(cell) の「\(suffix)」は、その前に書かれる名前の終わりです。", indent: 2)
    } else if let shared = entry.sharedLabel {
      text.comment(
        "要確認：\(cell) の欄「\(shared)」は、表の列にも同じ見出しがあるので、「\(entry.label)」としました。", indent: 2)
    } else if entry.isGuessed, let field = entry.field {
      text.comment(
        "要確認：\(cell) の「\(entry.label)」を、標準の様式の「\(officialLabel(field))」としました。", indent: 2)
    } else if !entry.table.isEmpty {
      text.comment(
        "要確認：\(cell) から、見出しのちがう別の表があります。その行を「\(entry.label)」の欄に、一行ずつ「|」で区切った文章として読みます。",
        indent: 2)
    } else if entry.field == nil {
      text.comment("要確認：\(cell) の「\(entry.label)」は標準の様式にない欄です。", indent: 2)
    }
    text.line("  \(key):")
    text.line("    label: \(label(draft.year.pattern(of: entry.label)))")
    if entry.field == nil {
      text.line("    kind: \(kind(of: entry).rawValue)")
    }
    if !entry.table.isEmpty {
      text.line("    table: [\(entry.table.map(DraftText.quoted).joined(separator: ", "))]")
    }
    if let suffix = entry.suffix { text.line("    suffix: \(DraftText.quoted(suffix))") }
    if entry.isUnlabelled { text.line("    unlabelled: true") }
    if entry.isOfBothLevels, entry.field == .department {
      text.comment("課の名前だけが書かれていても知らせません。", indent: 4)
      text.line("    optional: true")
    }
    if entry.valueCount > 1 {
      text.comment("記入欄は \(entry.valueCount) つ並んでいます。続けて読みます。", indent: 4)
      text.line("    valueCount: \(entry.valueCount)")
    }
    let variant = entry.sharedLabel ?? entry.bracketedLabel
    if entry.label != entry.field.map(officialLabel) || variant != nil {
      text.line("    variants: [\(variant.map(DraftText.quoted) ?? "")]")
    }
  }

  /// A mark where the value has the list of the marks, a date by its label or what is printed there.
  private func kind(of entry: DraftHeader.Field) -> DraftColumn.Kind {
    let cell = entry.valueCells.topLeft
    if let marks = draft.marks, let choices = draft.sheet.choices(at: cell),
      Set(choices.map(MarkText.key)) == Set(marks.entries.map { MarkText.key(of: $0.mark) })
    {
      return .mark
    }
    let text = draft.sheet.text(at: cell) ?? ""
    let prompt = DraftPrompt.labelled(text)?.prompt ?? text
    let isSpan = prompt.contains { "～~〜".contains($0) } || prompt.contains("から")
    let isDate = DraftPrompt.isPrompt(prompt) && prompt.hasSuffix("日") && !isSpan
    return isDate || entry.label.hasSuffix("日") && !isSpan ? .date : .text
  }

  private func writePlace(_ place: DraftHeaderPlaces.Place?, to text: inout DraftText) {
    guard let place else { return }
    text.line("    labelCells: \(place.label)")
    text.line("    valueCells: \(place.value)")
  }

  // MARK: - Marks

  private func writeMarks(to text: inout DraftText) {
    guard let marks = draft.marks else {
      guard draft.columns.contains(where: { $0.key == GoalField.evaluation.key }) else { return }
      text.line()
      text.comment(
        "要確認：評価の印は、一覧からも凡例からも見つかりませんでした。標準の様式の ○ △ × を使います。",
        "ちがう印なら、legend の marks に書いてください。")
      return
    }
    guard !marks.areOfficial(draft.vocabulary) else { return }
    text.line()
    text.comment(
      "要確認：印は\(Self.place(of: marks.source))にありました。achieved は、その印が目標の達成を",
      "どう表すか（all 達成、part 一部達成、none 未達成）です。意味の言葉と並びから推し量りました。")
    text.line("legend:")
    text.line("  marks:")
    for entry in marks.entries {
      text.line("    - mark: \(DraftText.quoted(entry.mark))")
      if let meaning = entry.meaning {
        text.line("      meaning: \(DraftText.quoted(meaning))")
      } else {
        text.line("      meaning: \(DraftText.quoted(entry.mark + "評価"))  # 要確認：意味は書かれていませんでした")
      }
      text.line("      variants: []")
      text.line("      achieved: \(entry.achievement.rawValue)")
    }
  }

  private static func place(of source: DraftMarks.Source) -> String {
    switch source {
    case .list: "入力の一覧"
    case .boxes: "チェック欄"
    case .ticks: "印ごとの列の見出し"
    case .legend: "凡例"
    case .label: "見出しの中"
    case .text: "様式の説明の中"
    }
  }

  // MARK: - Columns

  private func writeColumns(to text: inout DraftText) {
    text.line()
    for leaf in draft.table.upperLabels {
      text.comment(
        "要確認：\(leaf.cell) の「\(leaf.text)」は、上下に重なる見出しの上の段で、行の中の場所が分からないので、列にできませんでした。")
    }
    for leaf in draft.table.unreadable {
      text.comment("要確認：\(leaf.cell) の見出しは、長すぎるか記号だけなので、列にできませんでした。")
    }
    if draft.columns.contains(where: { YearLabel($0.label) != nil }) {
      text.comment(
        "{year:R6} は様式の年度に、{year+1:R7} はその翌年度に置きかわります。「:」の後は年度の書き方の例です。")
    }
    if let cards = draft.cards {
      text.comment(
        "要確認：この様式には、目標ごとの枠が \(cards.count) つあり、見出しは値の左か上にあります。枠を一行ずつ読みます。",
        "このプログラムが作る様式と白紙では、枠は表の行になります。")
      text.line("cards: true")
      text.line()
    }
    text.line("columns:")
    for column in draft.columns { write(column, to: &text) }
  }

  private func write(_ column: DraftColumn, to text: inout DraftText) {
    if column.isGuessed {
      text.comment(
        "要確認：組織目標にあたる見出しがないため、「\(column.label)」（\(draft.place(of: column.leaf.cell))）を組織目標としました。",
        indent: 2)
    }
    if column.isSynonym, let field = GoalField(key: column.key),
      let official = draft.vocabulary.columnLabels[field]?.text
    {
      text.comment(
        "要確認：「\(column.label)」（\(draft.place(of: column.leaf.cell))）を、標準の様式の「\(official)」としました。",
        indent: 2)
    }
    if column.kind != nil {
      text.comment(
        "要確認：「\(column.label)」（\(draft.place(of: column.leaf.cell))）は標準の様式にない列です。kind は text（文章）、",
        "quantity（数量）、mark（印）、date（日付）のどれかです。", indent: 2)
    }
    writeRowWords(of: column, to: &text)
    if let place = column.leaf.place, column.leaf.word == nil {
      text.comment(
        "「\(column.label)」（\(draft.place(of: column.leaf.cell))）は、上下に重なる見出しの\(place == 0 ? "上" : "下")です。一行の中の同じ段を読みます。",
        indent: 2)
    }
    writeHalves(of: column, to: &text)
    if !column.leaf.ticks.isEmpty {
      text.comment("印ごとの列のどれかに ○ や ✓ を付ける欄なので、印の列としました。", indent: 2)
    }
    if let shared = column.sharedLabel, column.leaf.word == nil {
      text.comment(
        "要確認：「\(shared)」という見出しの列はほかにもあります。この様式では左から順に見分けます。", indent: 2)
    }
    if column.lacksMarks {
      text.comment(
        "評価の印は、一覧からも凡例からも見つからなかったので、文章の列としました。印を書く列なら、field を",
        "evaluation とし、kind の行を消して、legend に印を書いてください。", indent: 2)
    }
    if !column.words.isEmpty {
      text.comment("選べる言葉は \(column.words.joined(separator: "、")) でした。", indent: 2)
    }
    text.line("  - field: \(DraftText.quoted(column.key))")
    text.line("    label: \(label(column.label))")
    if let kind = column.kind { text.line("    kind: \(kind.rawValue)") }
    if column.key == GoalField.no.key,
      draft.table.lines.areParted || draft.evidence.restarts(column.leaf)
    {
      text.comment("番号は、見出しや区切りの所ではじめに戻ってもよいものとします。", indent: 4)
      text.line("    restarts: true")
    }
    if let word = column.leaf.word { text.line("    inRow: \(DraftText.quoted(word))") }
    if !column.leaf.words.isEmpty {
      let words = column.leaf.words.map(DraftText.quoted).joined(separator: ", ")
      text.line("    rowWords: [\(words)]")
    }
    if column.leaf.hasOnlyTicks { text.line("    unlabelled: true") }
    if column.key == GoalField.no.key {
      if column.leaf.text.isEmpty {
        text.comment("番号の列の上には見出しがありません。次の列のすぐ左の列を番号とみます。", indent: 4)
        text.line("    unlabelled: true")
      }
      if !draft.evidence.hasPlainNumbers(column.leaf) {
        text.comment("番号は 1、2、3 の形ではないので、書かれたとおりに読みます。", indent: 4)
        text.line("    plain: false")
      }
    }
    let official = GoalField(key: column.key).flatMap {
      draft.vocabulary.columnLabels[$0]?.text
    }
    if column.label != official {
      text.line("    variants: [\(column.sharedLabel.map(DraftText.quoted) ?? "")]")
    }
    if let width = width(of: column) {
      text.line("    width: \(DraftText.number(width))")
    } else if column.kind != nil {
      text.line("    width: 20")
    }
    if let alignment = alignment(of: column) { text.line("    align: \(alignment)") }
    if column.kind != nil || column.isGuessed { text.line("    prompt: \"\"") }
  }

  private func label(_ text: String) -> String {
    DraftText.label(text, hasYear: YearLabel(text) != nil)
  }

  private func width(of column: DraftColumn) -> Double? {
    draft.evidence.width(column.leaf).map { min(255, max(2, $0)) }
  }

  private func alignment(of column: DraftColumn) -> String? {
    let cell = CellReference(
      row: draft.table.firstLine, column: column.leaf.columns.lowerBound)
    switch draft.sheet.look.cells[cell]?.alignment {
    case .left?: return "left"
    case .center?: return "center"
    case .right?: return "right"
    case nil: return column.kind.map { $0 == .text ? "left" : "center" }
    }
  }

  // MARK: - Groups

  private func writeGroups(to text: inout DraftText) {
    text.line()
    guard !draft.table.groups.isEmpty else {
      text.line("groups: {}")
      return
    }
    text.line("groups:")
    var keys: Set<String> = []
    for (index, group) in draft.table.groups.prefix(FormVocabulary.ColumnGroup.mostFurther)
      .enumerated()
    {
      var key = "group-\(index + 1)"
      if case .group(let known)? = draft.labels.finding(group.text)?.meaning,
        keys.insert(known.key).inserted
      {
        key = known.key
      }
      let ends = [group.members.lowerBound, group.members.upperBound]
        .map { DraftText.quoted(draft.columns[$0].key) }
      text.line("  \(key):")
      text.line("    label: \(label(draft.year.pattern(of: group.text)))")
      text.line("    columns: [\(ends.joined(separator: ", "))]")
    }
    for group in FormVocabulary.ColumnGroup.official where !keys.contains(group.key) {
      text.line("  \(group.key): none")
    }
  }
}
