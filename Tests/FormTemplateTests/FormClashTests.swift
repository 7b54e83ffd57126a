import FormTemplate
import Testing

/// Templates that cannot be used in one run.
struct FormClashTests {
  private static func form(_ id: String, key: String = "memo", kind: String) throws -> Template {
    let yaml = """
      extends: official
      form: {id: \(id), version: "1"}
      columns:
        - field: goal
        - field: evaluation
        - {field: \(key), kind: \(kind), label: 備考, width: 8, align: left, prompt: ""}
      groups: {}
      """
    return try Template(yaml: yaml, file: id)
  }

  @Test func `forms with the same name and version clash`() throws {
    let (a, b) = try (Self.form("own", kind: "text"), Self.form("own", key: "x", kind: "text"))
    #expect(FormClash.between(a, b) == .name("own/1"))
  }

  @Test(arguments: [("memo", "text", nil), ("memo", "quantity", "memo"), ("Memo", "mark", "memo")])
  func `forms whose further fields have one key but two kinds clash`(
    key: String, kind: String, clash: String?
  ) throws {
    let a = try Self.form("a", kind: "text")
    let b = try Self.form("b", key: key, kind: kind)
    #expect(FormClash.between(a, b) == clash.map { .kind(key: $0) })
    #expect(FormClash.between(a, .standard) == nil)
  }
}
