import GoalSheet
import Testing

@testable import FormTemplate

/// Slips that make a file look right and be wrong.
struct YAMLSlipTests {
  @Test(arguments: [
    ("form:\n　id: x\n", YAMLSlip.fullWidthSpace, 3), ("form:\n\tid: x\n", .tab, 3),
    ("form：\n  id: x\n", .fullWidthColon, 2),
    ("columns:\n  - {field: goal、width: 5}\n", .fullWidthComma, 3),
    ("form: {id:x}\n", .missingSpace, 2), ("title:\n  label:目標\n", .missingSpace, 3),
    ("text: {labelFill: #FF0000}\n", .bareColor, 2),
  ])
  func `a slip is named with its line`(yaml: String, slip: YAMLSlip, line: Int) throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: "extends: official\n" + yaml, file: "new.yaml")
    }
    #expect(error.reason == .slip(slip))
    #expect(error.line == line)
  }

  @Test(arguments: [
    "title: {label: \"目標：結果、評価\"}", "plans: [行財, 政策]", "# 説明：全角の「：」と「、」は説明に書けます",
    "page: {header: {left: '時刻 12:30、頁'}}", "text: {labelFill: \"#DDE8F0\"}",
  ])
  func `texts may hold such characters`(line: String) {
    #expect(YAMLSlip(line) == nil)
  }

  private static let memo =
    "columns:\n  - field: goal\n  - {field: memo, label: 備考, width: 5, align: left, prompt: x}\n"

  @Test(arguments: [
    ("groups:\n  x: {label: あ}\n", 3, "groups.x.columns"),
    ("header:\n  manager: {label: 長, labelCells: A3, valueCells: B3}\n", 3, "header.manager.kind"),
  ])
  func `a key that an entry of one's own needs is missing, and the entry is not unknown`(
    yaml: String, line: Int, key: String
  ) throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: "extends: official\n" + yaml, file: "new.yaml")
    }
    #expect(error.reason == .missingKey)
    #expect(error.line == line && error.key == key)
  }

  @Test func `a mistyped name is still a mistyped one`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(
        yaml: "extends: official\nheader:\n  departmnet: {label: 局, labelCells: A3}\n",
        file: "new.yaml")
    }
    guard case .unknownKey(_, nearest: "department") = error.reason else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `an error about an inherited value has the line of the entry that it is in`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(
        yaml: "extends: official\ngroups: {x: {label: 何か, columns: [goal, target]}}\n",
        file: "new.yaml")
    }
    #expect(error.reason == .overlappingGroups("indicators"))
    #expect(error.line == 2 && error.key == "groups.x.columns")
  }

  @Test func `a mark may be a variant of an official one, which gives it up`() throws {
    let template = try Template(
      yaml: """
        extends: official
        legend: {marks: [{mark: ◎, meaning: 上回った, achieved: all, variants: [〇]}, {mark: ○}, {mark: ×}]}
        """, file: "new.yaml")
    #expect(template.vocabulary.markVariants[.achieved]?.contains("〇") == false)
  }

  @Test func `a header of a page that does not fit is refused`() throws {
    let text = String(repeating: "あ", count: 300)
    let error = try #require(throws: TemplateError.self) {
      try Template(
        yaml: "extends: official\npage: {header: {left: \(text), right: \"\"}}\n", file: "new.yaml")
    }
    #expect(error.reason == .tooLong(characters: 300, limit: 210))
  }

  @Test func `a department's variant is no other department`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(
        yaml: """
          extends: official
          departments:
            - {name: 総務部, variants: [市民部], sections: [総務課]}
            - {name: 市民部, sections: [市民課]}
          """, file: "new.yaml")
    }
    #expect(error.reason == .repeatedName("市民部") && error.line == 4)
  }
}
