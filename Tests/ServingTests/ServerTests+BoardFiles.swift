import Foundation
import TestSupport
import Testing

/// The links of the board: where they lead, also when the file has gone.
extension ServerTests {
  private func folder(_ examples: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in examples {
      try folder.write(Repository.text("examples/" + name), to: "提出/" + name)
      try folder.setTime(of: "提出/" + name, to: 1_700_000_000)
    }
    return folder
  }

  private func server(on folder: TemporaryFolder) throws -> ServerProcess {
    try ServerProcess(["--folder", folder("提出"), "--expect", "西区", "--year", "R5", "--lang", "ja"])
  }

  /// The link of a section: the page of its file, and what in it.
  private func link(_ section: String, on board: String) throws -> (page: String, place: String) {
    let links = board.matches(of: /href="(\/board\/files\/\w+)#([\w-]+)">([^<]*)</)
    let link = try #require(links.first { $0.3 == section }, "\(board)")
    return (String(link.1), String(link.2))
  }

  @Test func `a link leads to where the findings of its sheet begin`() throws {
    let folder = try folder("r5-nishi-ku.tsv")
    let server = try server(on: folder)
    let board = try server.ask("/board").text
    let doubtful = try link("区民生活課", on: board)
    let page = try server.ask(doubtful.page).text
    let finding = try #require(page.firstRange(of: "<span id=\"\(doubtful.place)\"></span>"))
    #expect(page[finding.upperBound...].hasPrefix("<b class=\"warning\">"))
    #expect(page[finding.upperBound...].prefix(200).contains("西区役所"))
    // A sheet without findings among others begins with its drawing.
    let clean = try link("総務課", on: board)
    let drawing = try #require(page.firstRange(of: "<span id=\"\(clean.place)\"></span>"))
    #expect(page[drawing.upperBound...].prefix(100).contains("<article"))
    let places = page.matches(of: /id="(w[\d-]+)"/).map(\.1)
    #expect(places.count == 10 && Set(places).count == 10, "\(places)")
  }

  @Test func `a link to the only sheet of a file leads above its findings`() throws {
    let folder = try folder("区民生活課.tsv", "総務課.tsv")
    let server = try server(on: folder)
    let board = try server.ask("/board").text
    for section in ["区民生活課", "総務課"] {
      let link = try link(section, on: board)
      let page = try server.ask(link.page).text
      let place = try #require(page.firstRange(of: "id=\"\(link.place)\""))
      let drawing = try #require(page.firstRange(of: "<details class=\"drawings\""))
      #expect(place.lowerBound < drawing.lowerBound)
      #expect(page[place.lowerBound...].prefix(60).contains("点検結果"))
    }
  }

  @Test func `a file that has gone is called so, with the way back to the list`() throws {
    let folder = try folder("区民生活課.tsv", "総務課.tsv")
    let server = try server(on: folder)
    let page = try link("総務課", on: server.ask("/board").text).page
    try FileManager.default.removeItem(atPath: folder("提出/総務課.tsv"))
    let answer = try server.ask(page)
    #expect(answer.status == 404)
    #expect(answer.text.contains("置き換えられたか、フォルダーから除かれています。一覧から開き直してください。"))
    #expect(answer.text.contains("<a href=\"/board\">「集まり具合」のページへ戻る</a>"))
    let id = page.split(separator: "/").last ?? ""
    let made = try server.ask("/board/make", "-F", "id=\(id)", "-F", "make=csv")
    #expect(made.status == 404 && made.text.contains("置き換えられたか"))
  }
}
