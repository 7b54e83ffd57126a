import GoalSheet
import Testing

@testable import FormTemplate

struct LevelsTests {
  @Test func `organisations may have any names and levels`() throws {
    let yaml = """
      extends: official
      levels: [局, 室]
      organisations:
        - {name: 企画局, sections: [広報室]}
      """
    let vocabulary = try Template(yaml: yaml, file: "new.yaml").vocabulary
    #expect(vocabulary.levels == FormVocabulary.Levels(department: "局", section: "室"))
    #expect(vocabulary.departments.map(\.name.text) == ["企画局"])
  }

  @Test(arguments: [
    ("levels: [局]", "levels"), ("levels: [局, 局]", "levels[2]"), ("levels: 局", "levels"),
  ])
  func `levels are two names`(line: String, key: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try Template(yaml: "extends: official\n" + line, file: "new.yaml")
    }
    #expect(error.key == key)
    #expect(error.line == 2)
  }
}
