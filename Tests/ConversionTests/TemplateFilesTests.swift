import Files
import FormTemplate
import Foundation
import TestSupport
import Testing

@testable import Conversion

/// Templates that are named on a command line, of the program or the server.
struct TemplateFilesTests {
  private static func path(_ name: String) -> String {
    Repository.root.appending(path: "templates/\(name).yaml").path
  }

  @Test func `the official form comes after those given, unless it is given or left out`() throws {
    let interim = Self.path("with-interim")
    #expect(try TemplateFiles([interim]).forms.map(\.name).last == Template.standard.name)
    #expect(try TemplateFiles([interim], leavesOutOfficial: true).forms.count == 1)
    #expect(try TemplateFiles([Self.path("official"), interim]).forms.count == 2)
  }

  @Test func `the same file twice does no harm, and different forms of one name are refused`()
    throws
  {
    let interim = Self.path("with-interim")
    #expect(try TemplateFiles([interim, interim]).digests.count == 2)
    let folder = try TemporaryFolder()
    let other = try folder.write(
      Repository.text("templates/with-interim.yaml") + "\n# another\n", to: "other.yaml")
    let error = #expect(throws: TemplateFilesError.self) { try TemplateFiles([interim, other]) }
    let text = try #require(error).text
    #expect(text.english.hasPrefix("\(interim) and \(other) are different forms"))
    #expect(text.japanese.contains(other))
  }

  @Test func `a file that is not there is named`() throws {
    let error = #expect(throws: TemplateFilesError.self) { try TemplateFiles(["/nowhere/a.yaml"]) }
    #expect(try #require(error).text.english.hasPrefix("/nowhere/a.yaml: "))
  }
}
