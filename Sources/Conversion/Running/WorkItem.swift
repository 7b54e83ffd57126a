import Messages

/// A unit of work for one thread: an input, or a line or piece of one with many sheets.
struct WorkItem: Sendable {
  enum Content: Sendable {
    case input(Input)
    case line(JSONLineFile.Line, address: String)
    case piece(PieceFile.Piece, address: String)
    /// A reading that was needed before its turn.
    case read(Reading, address: String)
  }

  var content: Content
  /// The name that output files are derived from.
  var stem: String
  /// Whether a line or piece is the only one of its file; for other inputs, the number of sheets
  /// shows that.
  var isOnlyLine = true
  /// Whether this is the last item of its input.
  var endsInput = true

  /// The input's name in messages.
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
        return counted(canonical(try JSONLineFile.sheets(in: line, file: address)))
      } catch {
        return .failure(error, address: address)
      }
    case .piece(let piece, let address): return counted(read(piece, address: address))
    case .read(let reading, _): return counted(reading)
    }
  }
}
