import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import Testing
import TestSupport
import XLSXWriting

struct VariantTemplateTests {
  private static func variant() throws -> Template {
    let file = Repository.root.appending(path: "templates/variant-b.yaml")
    return try Template(yaml: String(contentsOf: file, encoding: .utf8), file: file.path)
  }

  @Test(.startsPrograms, .enabled(if: OpenPyXL.isInstalled, OpenPyXL.missing))
  func `a template moves the labels of the form`() throws {
    let sheet = try #require(try Samples.ward().first)
    let page = try #require(
      try OfficialFormTests.inspect([sheet], template: Self.variant()).first)
    #expect(page.range(at: try page.address(of: "指標")) == "D10:F10")
    #expect(page.range(at: try page.address(of: "総合計画(実施計画)上の位置づけ")) == "C10:C11")
  }

  @Test func `what a template writes it reads, and so does the standard one`() throws {
    let sheets = try Samples.ward()
    let variant = try Self.variant()
    #expect(try RoundTripTests.readBack(sheets, template: variant) == sheets)
  }
}
