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

  /// The decoder for the cells of an opened worksheet whose head has been read.
  func decoder(for scanner: borrowing SheetScanner) throws(ReadError) -> CellDecoder {
    var decoder = try decoder()
    decoder.hidesZeros = scanner.hidesZeros
    return decoder
  }

  /// The decoder for the cells of a worksheet.
  func decoder() throws(ReadError) -> CellDecoder {
    CellDecoder(strings: try strings(), styles: try styles(), dateSystem: part.dateSystem)
  }
}
