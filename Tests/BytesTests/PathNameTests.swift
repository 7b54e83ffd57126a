import Testing

@testable import Bytes

struct PathNameTests {
  @Test(
    arguments: [
      [0x61], Array("目標.xlsx".utf8), [0x96, 0xDA, 0x95, 0x57, 0x2E, 0x63, 0x73, 0x76],
      [0x2F, 0xFF, 0x2F, 0xE7, 0x9B, 0xAE, 0x80], [0xEF, 0x9E, 0x81], [0xEF, 0x9F, 0xBF, 0x83], [],
      [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `any bytes become a text and the same bytes again`(bytes: [UInt8]) {
    #expect(PathName.bytes(of: PathName.text(of: bytes)) == bytes)
  }

  @Test
  func `valid names stay as they are`() {
    #expect(PathName.text(of: Array("様式１/目標.xlsx".utf8)) == "様式１/目標.xlsx")
  }

  @Test
  func `bytes that are not text are shown as numbers`() {
    let text = PathName.text(of: [0x96, 0xDA, 0x2E, 0x63])
    #expect(PathName.shown(text) == "\\x96\\xDA.c")
    #expect(PathName.shown("目標.csv") == "目標.csv")
  }
}
