import Testing

@testable import FormTemplate

struct NearestKeyTests {
  private static let keys = ["form", "title", "header", "legend", "columns", "groups", "units"]

  @Test(arguments: [
    ("column", "columns"), ("colums", "columns"), ("Header", "header"), ("legned", "legend"),
    ("unit", "units"), ("titles", "title"),
  ])
  func `a few wrong letters are seen through`(typed: String, meant: String) {
    #expect(NearestKey.nearest(to: typed, in: Self.keys) == meant)
  }

  @Test(arguments: ["paper", "x", "", "見出し", String(repeating: "columns", count: 1000)])
  func `another word is no key`(typed: String) {
    #expect(NearestKey.nearest(to: typed, in: Self.keys) == nil)
  }

  @Test func `of two that are as near none is chosen`() {
    #expect(NearestKey.nearest(to: "cat", in: ["bat", "hat"]) == nil)
  }
}
