import Messages

/// What one thread does at a time: an input, or a line or piece of one that holds many sheets.
struct WorkItem: Sendable {
  enum Content: Sendable {
    case input(Input)
    case line(JSONLineFile.Line, address: String)
    case piece(PieceFile.Piece, address: String)
    /// What had to be read before its turn.
    case read(Reading, address: String)
  }

  var content: Content
  /// What output files are named after.
  var stem: String
  /// Whether a line or piece is the only one of its file; what other inputs hold is told by their
  /// sheets.
  var isOnlyLine = true
  /// Whether the input is done with after this item.
  var endsInput = true

  /// How messages call the input.
  var address: String {
    switch content {
    case .input(let input): input.address
    case .line(_, let address), .piece(_, let address), .read(_, let address): address
    }
  }
}

extension InputReader {
  /// Reads an item.
  func read(_ item: WorkItem) -> Reading {
    switch item.content {
    case .input(let input): return read(input)
    case .line(let line, let address):
      do throws(ReadError) {
        return counted(Reading(sheets: try JSONLineFile.sheets(in: line, file: address)))
      } catch {
        return .failure(error, address: address)
      }
    case .piece(let piece, let address): return counted(read(piece, address: address))
    case .read(let reading, _): return counted(reading)
    }
  }
}
