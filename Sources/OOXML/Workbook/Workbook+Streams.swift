import Zip
import Streams
import Messages

extension Workbook {
  /// Parts from this unpacked size on are inflated by a second thread, in bytes.
  static var largePart: Int { 1 << 20 }

  /// Opens a part to be read from start to end.
  func stream(_ index: Int) throws(ReadError) -> any ByteStream {
    guard parts.entries[index].size >= Self.largePart else { return try parts.open(index) }
    let parts = try parts.reopened()
    return try ThreadedStream.reading { () throws(ReadError) in try parts.open(index) }
  }

  /// Opens a worksheet's part.
  func scanner(_ name: String) throws(ReadError) -> SheetScanner {
    guard let index = parts.index(of: name) else { throw WorkbookPart.missing(name) }
    do {
      var scanner = try SheetScanner(
        stream(index), size: parts.entries[index].size, limits: limits)
      scanner.usesScanner = usesScanners
      return scanner
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
  }

  /// What turns the cells of a worksheet into values and texts.
  func decoder() throws(ReadError) -> CellDecoder {
    CellDecoder(strings: try strings(), styles: try styles(), dateSystem: part.dateSystem)
  }
}
