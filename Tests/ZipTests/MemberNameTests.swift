import Foundation
import Testing

@testable import Zip

struct MemberNameTests {
  private func cp932(_ bytes: [UInt8]) -> String? {
    String(data: Data(bytes), encoding: .shiftJIS)
  }

  @Test(arguments: [
    (Array("提出.xlsx".utf8), "提出.xlsx"),
    ([0x92, 0xF1, 0x8F, 0x6F, 0x2E, 0x78], "提出.x"),
    ([0x83, 0x5C, 0x2E, 0x78], "ソ.x"),
    ([0xC3, 0xBD, 0xC4, 0x2E, 0x78], "ﾃｽﾄ.x"),
    ([0xD0, 0xB1, 0x2E, 0x78], "ﾐｱ.x"),
    (Array("é.x".utf8), "é.x"), (Array("plain.x".utf8), "plain.x"),
  ])
  func `a member's name is UTF-8 or else CP932`(bytes: [UInt8], name: String) {
    #expect(MemberName.text(ofUnmarked: bytes, cp932) == name)
  }

  @Test(arguments: [
    ("./税.xlsx", "税.xlsx"), (".//課/./税.xlsx", "課/税.xlsx"), ("課/../税.xlsx", "税.xlsx"),
    ("課\\税.xlsx", "課/税.xlsx"), ("/税.xlsx", "税.xlsx"), (".税.xlsx", ".税.xlsx"),
  ])
  func `a member's path is resolved inside the zip`(name: String, path: String) {
    #expect(MemberName.path(Array(name.utf8), isUTF8: true, cp932: cp932) == path)
  }

  @Test(arguments: ["../税.xlsx", "課/../../税.xlsx", "./../税.xlsx", "..\\税.xlsx"])
  func `a path that leads out of the zip is none`(name: String) {
    #expect(MemberName.path(Array(name.utf8), isUTF8: true, cp932: cp932) == nil)
  }
}
