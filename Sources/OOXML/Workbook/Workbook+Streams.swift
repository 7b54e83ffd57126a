import Zip
import Streams
import Messages

extension Workbook {
  /// Opens a part to be read from start to end.
  func stream(_ index: Int) throws(ReadError) -> any ByteStream { try parts.openAhead(index) }

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

  /// What turns the cells of an opened worksheet into texts, once its head was read.
  func decoder(for scanner: borrowing SheetScanner) throws(ReadError) -> CellDecoder {
    var decoder = try decoder()
    decoder.hidesZeros = scanner.hidesZeros
    return decoder
  }

  /// What turns the cells of a worksheet into values and texts.
  func decoder() throws(ReadError) -> CellDecoder {
    CellDecoder(strings: try strings(), styles: try styles(), dateSystem: part.dateSystem)
  }
}
