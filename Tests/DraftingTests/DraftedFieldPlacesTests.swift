import FormTemplate
import GoalSheet
import Grid
import JapaneseCalendar
import Messages
import Testing

@testable import Drafting

/// Which texts around the table of a form of another city are labels of fields, and where their values belong.
struct DraftedFieldPlacesTests {
  private static let line = ["1", "窓口を改善する。", "研修", "3件", "4件", "なし"]

  private static func sheet(
    _ title: String = "令和6年度　業務目標シート",
    labels: [String] = ["番号", "組織目標", "取組", "目標値", "実績", "備考"]
  ) throws -> BlankSheet {
    var sheet = BlankSheet()
    try sheet.put([title], at: "A1")
    try sheet.put(labels, at: "A10")
    try sheet.rule("A10:\(CellReference.columnName(labels.count - 1))15")
    return sheet
  }

  /// Reads a copy with one line and some cells filled in; expects nothing to report.
  private static func read(
    _ sheet: BlankSheet, _ cells: [(String, String)]
  ) throws -> (sheet: GoalSheet, labels: [String]) {
    let template = try sheet.template()
    var filled = sheet
    for (cell, text) in cells { try filled.put([text], at: cell) }
    try filled.put(line, at: "A11")
    let reading = FormReader(vocabulary: template.vocabulary).read(filled.grid, file: "copy.xlsx")
    let read = try #require(reading.sheets.first)
    #expect(read.unplaced.isEmpty, "\(read.unplaced)")
    #expect(reading.messages.isEmpty, "\(reading.messages)")
    return (read, template.vocabulary.fields.furtherHeaders.map(\.label))
  }

  // MARK: - What a label asks for

  @Test(arguments: ["次年度への申し送り", "翌年度の課題", "今年度の総括", "来年度"])
  func `a text about another year is no year`(label: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([label], at: "A17")
    try sheet.rule("A17:B17")
    let (read, labels) = try Self.read(sheet, [("B17", "引き続き取り組む。")])
    #expect(read.fiscalYear == 2024 && labels == [label])
    #expect(read.further.map(\.value.text) == ["引き続き取り組む。"])
  }

  @Test(arguments: ["対象年度", "年度（西暦）", "事業年度"])
  func `the year has other names`(label: String) throws {
    var sheet = try Self.sheet("業務目標シート")
    try sheet.put([label], at: "A3")
    try sheet.rule("A3:B3")
    #expect(try Self.read(sheet, [("B3", "令和7年度")]).sheet.fiscalYear == 2025)
  }

  @Test(arguments: ["所管業務", "分掌事務", "主な所掌事務", "課の業務", "所属の事業概要"])
  func `what an organisation does is not its name`(label: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([label], at: "A3")
    try sheet.rule("A3:B3")
    let (read, labels) = try Self.read(sheet, [("B3", "窓口に関すること。")])
    #expect(read.section.isEmpty && read.department.isEmpty && labels == [label])
    #expect(read.further.map(\.value.text) == ["窓口に関すること。"])
  }

  @Test(arguments: ["服部　直美", "磯部　明", "園部　課長"], ["left", "above", "same"])
  func `a person is no organisation`(name: String, place: String) throws {
    var sheet = try Self.sheet()
    try sheet.put([place == "same" ? "担当者：" : "担当者", "", "電話"], at: "A3")
    try sheet.rule(place == "above" ? "A3:A4" : "A3:B3")
    try sheet.put(["所属", "", "部", "", "課"], at: "A6")
    try sheet.rule("A6:E6")
    let value = place == "same" ? "担当者：\(name)" : name
    let cell = ["above": "A4", "same": "A3"][place] ?? "B3"
    var form = sheet
    if place != "left" { form.grid.cells.removeAll { $0.text == "電話" } }
    let (read, _) = try Self.read(form, [(cell, value), ("B6", "総務"), ("D6", "人事")])
    #expect(read.department == "総務部" && read.section == "人事課")
    #expect(read.further.first?.value.text == name)
  }

  // MARK: - Ends of names

  private static let suffixed: [(label: String, box: String?)] = [
    ("部課名", nil), ("所属名", nil), ("所属", nil), ("所属", "F3:F3"),
  ]

  @Test(arguments: suffixed)
  func `beside the ends of names there may be boxes`(label: String, box: String?) throws {
    var sheet = try Self.sheet()
    try sheet.put([label, "", "部", "", "課", "", "所属長", "担当"], at: "A3")
    try sheet.rule("A3:E3")
    if let box { try sheet.rule(box) }
    try sheet.rule("G3:H4")
    let read = try Self.read(sheet, [("B3", "総務"), ("D3", "人事")]).sheet
    #expect(read.department == "総務部" && read.section == "人事課")
  }

  @Test func `below the ends of names there may be a box`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属", "", "課"], at: "A3")
    try sheet.put(["課の方針"], at: "A4")
    try sheet.rule("A3:C3")
    try sheet.rule("A4:F4")
    try sheet.merge("B4:F4")
    let (read, labels) = try Self.read(sheet, [("B3", "人事"), ("B4", "職員を支える。")])
    #expect(read.section == "人事課" && labels == ["課の方針"])
  }

  @Test(arguments: ["所属", "所　属"])
  func `a column may have the label of names with ends`(label: String) throws {
    var sheet = try Self.sheet(labels: ["番号", "組織目標", "取組", "目標値", "実績", "所属"])
    try sheet.put([label, "", "課"], at: "A3")
    try sheet.rule("A3:C3")
    let read = try Self.read(sheet, [("B3", "人事")]).sheet
    #expect(read.section == "人事課")
    #expect(read.rows.first?.further.first?.value.text == "なし")
  }

  @Test(arguments: [1, 2])
  func `a column may have the label of names`(count: Int) throws {
    var sheet = try Self.sheet(labels: ["番号", "組織目標", "取組", "目標値", "実績", "所属"])
    try sheet.put(["所属", "", "", "電話"], at: "A3")
    try sheet.rule(count == 1 ? "A3:B3" : "A3:C3")
    try sheet.rule("D3:E3")
    let names = count == 1 ? [("B3", "人事課")] : [("B3", "総務部"), ("C3", "人事課")]
    let read = try Self.read(sheet, names + [("E3", "1234")]).sheet
    #expect(read.department == (count == 1 ? "" : "総務部") && read.section == "人事課")
    #expect(read.rows.first?.further.first?.value.text == "なし")
  }

  @Test func `both names may be side by side without lines`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["所属"], at: "A3")
    try sheet.merge("A3:B3")
    let read = try Self.read(sheet, [("C3", "総務部"), ("D3", "人事課")]).sheet
    #expect(read.section == "総務部　人事課")
  }

  // MARK: - Values below their labels

  @Test(arguments: [true, false], [["部名", "課（室）名"], ["担当課", "課長", "職員数"], ["提出日", "組織名"]])
  func `labels side by side have their values below`(isColoured: Bool, names: [String]) throws {
    var sheet = try Self.sheet()
    // Without a colour, nothing but labels may be above the places of values.
    let names = isColoured ? names : names.filter { $0 != "職員数" }
    try sheet.put(names, at: "A3")
    for column in names.indices where isColoured {
      try sheet.colour("\(CellReference.columnName(column))3")
    }
    let values = names.map { name in
      switch name {
      case "部名": "総務部"
      case "課長": "服部　直美"
      case "職員数": "12人"
      case "提出日": "令和6年4月25日"
      default: "人事課"
      }
    }
    let read = try Self.read(sheet, Array(zip(["A4", "B4", "C4"], values))).sheet
    #expect(read.section == "人事課" && read.department == (names[0] == "部名" ? "総務部" : ""))
    let others = values.filter { !["総務部", "人事課"].contains($0) }
      .map { $0.hasPrefix("令和") ? "2024-04-25" : $0 }
    #expect(read.further.map(\.value.text) == others)
  }

  @Test func `a label alone has its value below where others have theirs`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["部名", "課名"], at: "A3")
    try sheet.put(["総合計画の施策"], at: "A5")
    for cell in ["A3", "B3", "A5"] { try sheet.colour(cell) }
    let (read, labels) = try Self.read(
      sheet, [("A4", "総務部"), ("B4", "人事課"), ("A6", "人を育てる。")])
    #expect(read.section == "人事課" && labels == ["総合計画の施策"])
    #expect(read.further.map(\.value.text) == ["人を育てる。"])
  }

  @Test func `a label beside another has its value beside it`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["記入者", "所属", "", "氏名"], at: "A3")
    try sheet.rule("A3:E3")
    let (read, labels) = try Self.read(sheet, [("C3", "人事課"), ("E3", "甲野")])
    #expect(read.section == "人事課" && labels == ["氏名"])
  }

  // MARK: - Values in the cells of their labels

  @Test(arguments: [
    ("記入者：", "記入者：甲野"), ("評価年月日：", "評価年月日：令和7年3月26日"), ("実施年度：", "実施年度：令和6年度"),
  ])
  func `beside a colon there may be another label`(label: String, value: String) throws {
    for (other, last) in [("所属", "課"), ("部課名", ""), ("関連する計画", "")] {
      var sheet = try Self.sheet()
      try sheet.put([label, other, "", last], at: "A3")
      try sheet.rule(last.isEmpty ? "A3:C3" : "A3:D3")
      let (read, _) = try Self.read(
        sheet, [("A3", value), ("C3", other == "関連する計画" ? "基本計画" : "人事課")])
      #expect(read.section == (other == "関連する計画" ? "" : "人事課"))
      switch label {
      case "記入者：": #expect(read.further.contains { $0.value.text == "甲野" })
      case "実施年度：": #expect(read.fiscalYear == 2024)
      default: #expect(read.evaluatedOn?.description == "2025-03-26")
      }
    }
  }

  @Test func `a known date may be written into the cell of its label`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["最終評価日：令和　　年　　月　　日"], at: "A3")
    let read = try Self.read(sheet, [("A3", "最終評価日：令和7年3月26日")]).sheet
    #expect(read.evaluatedOn?.description == "2025-03-26")
  }

  @Test func `a date in cells is the value of its label`() throws {
    let date = ["令和", "", "年", "", "月", "", "日"]
    for label in [["記入者：", "提出日"], ["課名：", "策定日"]] {
      var sheet = try Self.sheet(
        labels: ["番号", "組織目標", "取組", "目標値", "実績", "備考", "担当", "期限", "その他", "人員"])
      try sheet.put(label + date, at: "A3")
      let (read, _) = try Self.read(
        sheet,
        [("A3", label[0] + (label[0] == "課名：" ? "人事課" : "甲野"))]
          + [("D3", "6"), ("F3", "4"), ("H3", "25")])
      #expect(read.section == (label[0] == "課名：" ? "人事課" : ""))
      #expect(
        read.createdOn?.description == "2024-04-25"
          || read.further.map(\.value.text) == ["甲野", "2024-04-25"])
    }
  }

  @Test func `a date in cells is neither a year nor a printed number`() throws {
    var sheet = try Self.sheet(
      "業務目標シート", labels: ["番号", "組織目標", "取組", "目標値", "実績", "備考", "担当", "期限"])
    try sheet.put(["最終評価日", "令和", "", "年", "", "月", "", "日"], at: "A3")
    for (row, mark) in ["3", "2", "1"].enumerated() {
      try sheet.put([mark, ["目標を上回る", "目標どおり", "目標を下回る"][row]], at: "B\(5 + row)")
    }
    let read = try Self.read(sheet, [("C3", "7"), ("E3", "3"), ("G3", "21")]).sheet
    #expect(read.evaluatedOn?.description == "2025-03-21" && read.fiscalYear == nil)
  }

  // MARK: - Boxes

  @Test(arguments: [true, false])
  func `the label of a box may have a colour and no lines`(isDirectlyAbove: Bool) throws {
    var sheet = try Self.sheet()
    let row = isDirectlyAbove ? 9 : 7
    try sheet.put(["部の方針"], at: "A\(row)")
    try sheet.merge("A\(row):B\(row)", "C\(row):F\(row)")
    try sheet.colour("A\(row)")
    let (read, labels) = try Self.read(sheet, [("C\(row)", "暮らしを支える。")])
    #expect(labels == ["部の方針"])
    #expect(read.further.map(\.value.text) == ["暮らしを支える。"])
  }

  @Test func `merged cells show a label and its value`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["部の方針"], at: "A5")
    try sheet.merge("A5:B5", "C5:F5")
    let (read, labels) = try Self.read(sheet, [("C5", "暮らしを支える。")])
    #expect(labels == ["部の方針"] && read.further.map(\.value.text) == ["暮らしを支える。"])
  }

  @Test func `the value of a label with a colour may be any cell`() throws {
    var sheet = try Self.sheet()
    try sheet.put(["関連する計画"], at: "A5")
    try sheet.colour("A5")
    let (read, labels) = try Self.read(sheet, [("B5", "基本計画")])
    #expect(labels == ["関連する計画"] && read.further.map(\.value.text) == ["基本計画"])
  }

  @Test func `the level may be in brackets after the label`() throws {
    var sheet = try DraftedShapesTests.form()
    try sheet.put(["部署（部）", "", "部署（課）"], at: "A3")
    try sheet.rule("A3:D3")
    let read = try DraftedShapesTests.read(
      sheet,
      [("B3", ["総務部"]), ("D3", ["人事課"]), ("A7", ["1", "窓口を改善する。", "研修"])]
    ).sheet
    #expect(read.department == "総務部" && read.section == "人事課")
  }
}
