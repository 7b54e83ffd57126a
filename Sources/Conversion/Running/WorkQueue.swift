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

/// The work of a run, in the inputs' order.
final class WorkQueue {
  /// What inputs are split into items of their own.
  struct Splitting: OptionSet {
    let rawValue: Int
    /// The lines of a JSONL file.
    static let lines = Splitting(rawValue: 1)
    /// The pieces of a large delimited file.
    static let pieces = Splitting(rawValue: 2)
  }

  private let source: InputSource
  private let options: ReadingOptions
  private let splitting: Splitting
  /// The rest of the input that is being split; its items know whether another one follows.
  private var parts: (() -> WorkItem?)?

  init(_ source: InputSource, options: ReadingOptions, splitting: Splitting) {
    self.source = source
    self.options = options
    self.splitting = splitting
  }

  /// Whether there is nothing to share among threads.
  var isOneItem: Bool {
    guard source.total == 1, let input = source.first else { return source.total == 0 }
    return !isLineFile(input) && !isPieceFile(input)
  }

  /// The next item; `nil` after the last.
  func nextItem() -> WorkItem? {
    if let item = parts?() { return item }
    parts = nil
    guard let input = source.next() else { return nil }
    if isLineFile(input), let file = JSONLineFile(path: input.address) {
      parts = Self.parts(of: input, isOnly: file.holdsOneLine) {
        file.next().map { .line($0, address: input.address) }
      }
    } else if isPieceFile(input) {
      switch PieceFile.open(input, options) {
      case .whole: break
      case .failed(let reading):
        return WorkItem(
          content: .read(reading, address: input.address), stem: input.outputStem)
      case .pieces(let file):
        parts = Self.parts(of: input, isOnly: false) { Self.nextPiece(of: file, input) }
      }
    }
    if let item = parts?() { return item }
    return WorkItem(content: .input(input), stem: input.outputStem)
  }

  /// Gives the parts of an input one after another, each as an item that knows whether it is the last.
  private static func parts(
    of input: Input, isOnly: Bool, _ next: @escaping () -> WorkItem.Content?
  ) -> () -> WorkItem? {
    var ahead = next()
    return {
      guard let content = ahead else { return nil }
      ahead = next()
      return WorkItem(
        content: content, stem: input.outputStem, isOnlyLine: isOnly, endsInput: ahead == nil)
    }
  }

  private static func nextPiece(of file: PieceFile, _ input: Input) -> WorkItem.Content? {
    do throws(ReadError) {
      return try file.next().map { .piece($0, address: input.address) }
    } catch {
      return .read(.failure(error.of(input), address: input.address), address: input.address)
    }
  }

  private func isLineFile(_ input: Input) -> Bool {
    guard splitting.contains(.lines), case .file = input.content else { return false }
    return options.format.map { $0 == .jsonl } ?? (Format(fileName: input.fileName) == .jsonl)
  }

  private func isPieceFile(_ input: Input) -> Bool {
    splitting.contains(.pieces) && PieceFile.mayBePieces(input, options)
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
