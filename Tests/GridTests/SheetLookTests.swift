import Grid
import Testing

struct SheetLookTests {
  @Test func `a column without a width beside others with one has Excel's`() {
    var look = SheetLook()
    #expect(look.width(of: 1) == nil)
    look.columnWidths = [0: 20]
    #expect(look.width(of: 0) == 20)
    #expect(look.width(of: 1) == 8.43)
    look.defaultColumnWidth = 9
    #expect(look.width(of: 1) == 9)
  }
}
