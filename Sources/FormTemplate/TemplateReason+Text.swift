import GoalSheet
import Messages

extension TemplateReason {
  /// The reason as a sentence.
  var text: BilingualText { BilingualText(english: english, japanese: japanese) }

  private var english: String {
    switch self {
    case .notUTF8: "the template is not UTF-8 text; save it as UTF-8"
    case .invalidYAML(let detail): "not valid YAML: \(detail)"
    case .slip(let slip): slip.english
    case .empty: "the template is empty"
    case .repeatedKey: "this key appears twice"
    case .unknownKey(_, let nearest?): "unknown key; did you mean \(nearest)?"
    case .unknownKey(let known, nil): "unknown key; known here: \(Self.list(known))"
    case .missingKey: "this key is missing"
    case .missingTopKey:
      "this key is missing; with extends: official, what is not written is the official form's"
    case .sameAs(let other): "this key means the same as \(other); write only one of them"
    case .expectedMapping(let found): "expected 'name: value' lines, found \(found.english)"
    case .expectedMappingOrNone(let found):
      "expected 'name: value' lines, or none for what the form lacks; found \(found.english)"
    case .expectedList(let found): "expected a list, found \(found.english)"
    case .expectedText(let found): "expected a text, found \(found.english)"
    case .blankText: "a text is missing"
    case .unusableCharacter(let value):
      "the text contains the character \(Self.code(value)), which workbooks cannot hold"
    case .expectedNumber(let found, let range):
      "expected a number of \(Self.bounds(range)), found \(Quotation.english(found))"
    case .expectedInteger(let found, let range):
      "expected a whole number of \(Self.bounds(range)), found \(Quotation.english(found))"
    case .expectedChoice(let found, let list):
      "expected \(list.count == 1 ? "" : "one of ")\(Self.list(list)), found \(Quotation.english(found))"
    case .expectedColor(let found):
      "expected a colour such as \"#DDE8F0\", found \(Quotation.english(found))"
    case .expectedCells(let found):
      "expected cells such as A1 or A1:B2, found \(Quotation.english(found))"
    case .tooLong(let count, let limit):
      "the text has \(count) characters; \(limit) fit into a workbook here"
    case .unusableFontName(let name):
      "\(Quotation.english(name)) is not the name of a font: at most 31 characters, without \" and &"
    case .unknownPlaceholder(let name):
      "\(Quotation.english(name)) is not one of \(Self.placeholders)"
    case .misplacedYear:
      "expected {year} once in the title, beside other words"
    case .unusableYear(let label):
      "in \(Quotation.english(label)), expected {year}, {year+1} or {year-1} once, or with an example of how "
        + "it is written, such as {year:R6}"
    case .repeatedName(let name): "\(Quotation.english(name)) appears twice"
    case .repeatedLabel(let label, let other):
      "\(Quotation.english(label)) is the label of \(other), too; change it and add the form's label "
        + "to variants, or put the columns under different groups"
    case .unreadableLabel(let label):
      "\(Quotation.english(String(label.prefix(20)))) cannot be a label: at most 80 characters, not of "
        + "signs alone"
    case .repeatedMark(let mark): "the mark \(Quotation.english(mark)) appears twice"
    case .levelCount(let count): "expected two names, such as [部, 課], found \(count)"
    case .markCount(let count, let range):
      "expected \(Self.bounds(range)) marks, found \(count)"
    case .missingAchievement(let mark):
      "the mark \(Quotation.english(mark)) needs achieved: \(Self.achievements)"
    case .unusableMark(let mark):
      "\(Quotation.english(mark)) cannot be a mark: at most \(Self.longestMark) characters, without "
        + "white space and any of , \" : = …"
    case .repeatedColumn(let name): "the column \(Quotation.english(name)) appears twice"
    case .missingColumn(let name): "the column \(Quotation.english(name)) is missing"
    case .expectedField(let found, let nearest):
      "no column of the official form is named \(Quotation.english(found))"
        + (nearest.map { "; did you mean \($0)?" } ?? ".")
        + " A further column needs kind: \(Self.list(Self.kinds))"
    case .onlyForFurther: "only a further column has this key"
    case .onlyForNumbers: "only the column no has this key"
    case .onlyForDates: "only fields of dates have this key"
    case .onlyForNumbersAndMarks: "only the columns no and evaluation have this key"
    case .unusableKey(let key):
      "\(Quotation.english(key)) is not a name of a field: 1 to 40 letters a–z, digits and -"
    case .reservedKey(let key):
      "\(Quotation.english(key)) is a name of the official form; take another one"
    case .tooMany(let limit): "there are more than \(limit), the most that a template may have"
    case .groupWithoutEnds:
      "expected the first and the last column, such as [initiative, outline]"
    case .overlappingGroups(let other):
      "some of these columns belong to another group, \(other); if the form lacks that one, "
        + "write \(other): none"
    case .overlappingCells: "these cells are already taken"
    case .cellsOutside(let last): "expected cells of A to \(last), rows 1 to 20"
    }
  }

  private var japanese: String {
    switch self {
    case .notUTF8: "様式ファイルが UTF-8 のテキストではありません。UTF-8 で保存してください"
    case .invalidYAML(let detail):
      "YAML の書き方に誤りがあります（字下げ、記号、引用符を確かめてください）：\(detail)"
    case .slip(let slip): slip.japanese
    case .empty: "様式ファイルに中身がありません"
    case .repeatedKey: "この項目が二度書かれています"
    case .unknownKey(_, let nearest?): "この項目はありません。\(nearest) ではありませんか"
    case .unknownKey(let known, nil):
      "この項目はありません。ここで使えるのは \(Self.list(known)) です"
    case .missingKey: "この項目がありません"
    case .missingTopKey:
      "この項目がありません。extends: official と書けば、書かない項目は標準の様式のものになります"
    case .sameAs(let other): "この項目は \(other) と同じ意味です。どちらか一方だけを書いてください"
    case .expectedMapping(let found): "「名前: 値」の並びが必要ですが、\(found.japanese)があります"
    case .expectedMappingOrNone(let found):
      "「名前: 値」の並びか、様式になければ none が必要ですが、\(found.japanese)があります"
    case .expectedList(let found): "並び（- または […]）が必要ですが、\(found.japanese)があります"
    case .expectedText(let found): "文字が必要ですが、\(found.japanese)があります"
    case .blankText: "文字がありません"
    case .unusableCharacter(let value): "ブックに入れられない文字 \(Self.code(value)) が含まれています"
    case .expectedNumber(let found, let range):
      "\(Self.bounds(range)) の数が必要ですが、\(Quotation.japanese(found))があります"
    case .expectedInteger(let found, let range):
      "\(Self.bounds(range)) の整数が必要ですが、\(Quotation.japanese(found))があります"
    case .expectedChoice(let found, let list):
      "\(Self.list(list))\(list.count == 1 ? " " : " のどれか")が必要ですが、\(Quotation.japanese(found))があります"
    case .expectedColor(let found):
      "\"#DDE8F0\" のような色が必要ですが、\(Quotation.japanese(found))があります"
    case .expectedCells(let found):
      "A1 や A1:B2 のようなセルが必要ですが、\(Quotation.japanese(found))があります"
    case .tooLong(let count, let limit): "文字が\(count)字あります。ブックのここに入るのは\(limit)字までです"
    case .unusableFontName(let name):
      "\(Quotation.japanese(name))はフォント名として使えません。31字以内で、\" と & を含まない名前にしてください"
    case .unknownPlaceholder(let name):
      "\(Quotation.japanese(name))は使えません。使えるのは \(Self.placeholders) です"
    case .misplacedYear:
      "{year} は、表題の中に一度だけ、ほかの言葉と並べて書いてください"
    case .unusableYear(let label):
      "\(Quotation.japanese(label))の { } には、{year}、{year+1}、{year-1} のどれかを一度だけ、または {year:R6} のように"
        + "書き方の例を付けて書いてください"
    case .repeatedName(let name): "\(Quotation.japanese(name))が二度書かれています"
    case .repeatedLabel(let label, let other):
      "見出し\(Quotation.japanese(label))は \(other) と同じです。label を変えて様式の見出しを variants に書くか、"
        + "上の段の見出し（groups）を分けてください"
    case .unreadableLabel(let label):
      "\(Quotation.japanese(String(label.prefix(20))))は見出しにできません。80 字までの、記号だけでない言葉にしてください"
    case .repeatedMark(let mark): "印\(Quotation.japanese(mark))が二度書かれています"
    case .levelCount(let count): "[部, 課] のように2つの名前が必要ですが、\(count) 個あります"
    case .markCount(let count, let range):
      "印は \(Self.bounds(range)) 個必要ですが、\(count) 個あります"
    case .missingAchievement(let mark):
      "印\(Quotation.japanese(mark))に achieved（\(Self.achievements) のどれか）が必要です"
    case .unusableMark(let mark):
      "\(Quotation.japanese(mark))は印にできません。空白と , \" : = … を含まない\(Self.longestMark)字までの文字にしてください"
    case .repeatedColumn(let name): "列\(Quotation.japanese(name))が二度書かれています"
    case .missingColumn(let name): "列\(Quotation.japanese(name))がありません"
    case .expectedField(let found, let nearest):
      "\(Quotation.japanese(found))という列は標準の様式にありません。"
        + (nearest.map { "\($0) ではありませんか。" } ?? "")
        + "新しい列には kind（\(Self.list(Self.kinds)) のどれか）を書いてください"
    case .onlyForFurther: "この項目は、標準の様式にない列だけに書けます"
    case .onlyForNumbers: "この項目は、番号の列（no）だけに書けます"
    case .onlyForDates: "この項目は、日付の欄だけに書けます"
    case .onlyForNumbersAndMarks: "この項目は、番号の列（no）と評価の列（evaluation）だけに書けます"
    case .unusableKey(let key):
      "\(Quotation.japanese(key))は列や欄の名前に使えません。40 字までの半角の英数字と「-」にしてください"
    case .reservedKey(let key):
      "\(Quotation.japanese(key))は標準の様式で使っている名前です。ほかの名前にしてください"
    case .tooMany(let limit): "\(limit)を超えています。これより多くは書けません"
    case .groupWithoutEnds: "最初と最後の列が必要です。例：[initiative, outline]"
    case .overlappingGroups(let other):
      "ほかの見出し \(other) と列が重なっています。様式にその見出しがなければ \(other): none と書いてください"
    case .overlappingCells: "ほかの欄とセルが重なっています"
    case .cellsOutside(let last): "A から \(last) まで、20行目までのセルが必要です"
    }
  }

  private static let longestMark = 20

  private static var achievements: String {
    list(Achievement.allCases.map(\.rawValue))
  }

  private static let kinds = FurtherField.Kind.allCases.map(\.rawValue)

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static var placeholders: String {
    PageDesign.Edge.placeholders.map { "{\($0)}" }.joined(separator: " ")
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound)–\(range.upperBound)"
  }

  private static func bounds(_ range: ClosedRange<Double>) -> String {
    "\(short(range.lowerBound))–\(short(range.upperBound))"
  }

  private static func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension TemplateReason.Found {
  fileprivate var english: String {
    switch self {
    case .nothing: "nothing"
    case .value(let text): Quotation.english(text)
    case .list: "a list"
    case .mapping: "'name: value' lines"
    case .alias: "an alias"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .nothing: "空欄"
    case .value(let text): Quotation.japanese(text)
    case .list: "並び"
    case .mapping: "「名前: 値」の並び"
    case .alias: "別名"
    }
  }
}
