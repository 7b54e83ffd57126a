/// A decoder that the rows of one sheet share, with what it knows already.
final class RowDecoder {
  var decoder: CellDecoder

  init(_ decoder: CellDecoder) { self.decoder = decoder }
}
