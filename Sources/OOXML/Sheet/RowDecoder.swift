/// A decoder shared by the rows of one sheet, along with what it has cached.
final class RowDecoder {
  var decoder: CellDecoder

  init(_ decoder: CellDecoder) { self.decoder = decoder }
}
