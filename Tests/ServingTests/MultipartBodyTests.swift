import Testing

@testable import Serving

@Suite struct MultipartBodyTests {
  private func parts(_ body: String, boundary: String = "b", limit: Int = 9) throws -> [String] {
    try MultipartBody.parts(of: Array(body.utf8), boundary: boundary, limit: limit).map { part in
      let bytes = String(decoding: part.bytes, as: UTF8.self)
      return "\(part.name)|\(part.fileName ?? "-")|\(bytes)"
    }
  }

  private func field(_ disposition: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; \(disposition)\r\nContent-Type: x/y\r\n\r\n\(content)\r\n"
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", "abc"),
    ("Multipart/Form-Data;charset=x; Boundary=\"a b\"", "a b"),
    ("multipart/form-data", nil), ("text/plain; boundary=a", nil), ("", nil),
    ("multipart/form-data; boundary=", nil), ("multipart/form-data; boundary=\"", "\""),
  ])
  func `a boundary is what the content type says`(type: String, boundary: String?) {
    #expect(MultipartBody.boundary(of: type) == boundary)
  }

  @Test func `parts have names, file names and every byte of their content`() throws {
    let body =
      field("name=\"file\"; filename=\"地域課 (1).xlsx\"", "a\r\n--c\r\n\r\n-")
      + field("name=\"x\"", "") + "--b--\r\n"
    #expect(try parts(body) == ["file|地域課 (1).xlsx|a\r\n--c\r\n\r\n-", "x|-|"])
  }

  @Test(arguments: [
    ("filename=\"a%22b.xlsx\"", "a\"b.xlsx"), ("filename=\"a\\\"b.xlsx\"", "a\"b.xlsx"),
    ("filename=\"C:\\x\\a.xlsx\"", "C:\\x\\a.xlsx"), ("filename=\"a;b.xlsx\"", "a;b.xlsx"),
    ("filename=\"\"", ""), ("filename=\"a; name=\\\"x\\\".xlsx\"", "a; name=\"x\".xlsx"),
    ("size=3; filename*=UTF-8''b; FileName=\"a.xlsx\"", "a.xlsx"),
  ])
  func `file names are as the browser means them`(parameter: String, name: String) throws {
    #expect(try parts(field("name=\"f\"; \(parameter)", "x") + "--b--") == ["f|\(name)|x"])
  }

  @Test(arguments: [
    ("", MultipartBody.FormError.notMultipart), ("nothing", .notMultipart), ("--bx", .notMultipart),
    ("--b", .notMultipart), ("--b\r\n", .unfinished), ("--b\r\nContent-Disposition", .unfinished),
  ])
  func `a body that is none is an error`(body: String, error: MultipartBody.FormError) {
    #expect(throws: error) { try parts(body) }
  }

  @Test func `more parts than allowed are an error`() throws {
    let body = field("name=\"a\"", "1") + field("name=\"a\"", "2") + "--b--"
    #expect(try parts(body, limit: 2).count == 2)
    #expect(throws: MultipartBody.FormError.tooManyParts) { try parts(body, limit: 1) }
  }

  @Test func `any bytes are parts or an error`() throws {
    var state: UInt64 = 1
    let alphabet: [[UInt8]] = [
      "--b", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "x",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<2000 {
      var body: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        body += alphabet[Int(state >> 33) % alphabet.count]
      }
      _ = try? MultipartBody.parts(of: body, boundary: "b", limit: 9)
    }
  }

  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\u{0}\u{7F}あ"])
  func `bytes come back from their text`(text: String) {
    let coded = Base64.text(of: Array(text.utf8))
    #expect(Base64.bytes(of: coded[...]) == Array(text.utf8))
  }

  @Test(arguments: ["a", "ab=c", "a===", "====", "ab=", "あいう=", "Zg==Zg=="])
  func `what is no base64 has no bytes`(text: String) {
    #expect(Base64.bytes(of: Array(text.utf8)[...]) == nil)
  }
}
