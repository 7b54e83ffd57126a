import Testing

@testable import Bytes

struct LanesTests {
  @Test(arguments: 0...40)
  func `a byte is found wherever it is`(position: Int) {
    var bytes = [UInt8](repeating: 0x82, count: 41)
    bytes[position] = Ascii.less
    #expect(bytes.span.position(of: Ascii.less, from: 0) == position)
    #expect(bytes.span.position(of: Ascii.less, from: position + 1) == nil)
  }

  @Test
  func `a byte of one behind the byte that is sought does not count`() {
    // The subtraction borrows from the next lane, which must not move the first mark.
    let bytes: [UInt8] = [9, 9, 0x3D, 0x3C, 0x3D, 9, 9, 9]
    #expect(bytes.span.position(of: 0x3C, from: 0) == 3)
  }

  @Test(arguments: ["", "1234567890123456789", "12a", "-1", "１"])
  func `only up to eighteen ASCII digits are a number`(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.natural(0..<bytes.count) == nil)
  }
}
