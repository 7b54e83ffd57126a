import FormTemplate
import Messages
import TestSupport
import Testing

@testable import FormLayout

struct TemplateFindingsTests {
  @Test func `columns too wide for readable print are reported`() throws {
    #expect(Template.standard.findings.isEmpty)
    let yaml = try Repository.text("templates/official.yaml")
      .replacing("width: 36", with: "width: 60")
    let template = try Template(yaml: yaml, file: "wide.yaml")
    #expect(template.findings.count == 1)
    #expect(template.findings.first?.english.contains("points on A3") == true)
  }
}
