internal import Messages

/// What one thread does at a time: an input, or a line of one that holds many sheets.
struct WorkItem: Sendable {
  enum Content: Sendable {
    case input(Input)
    case line(JSONLineFile.Line, address: String)
  }

  var content: Content
  /// What output files are named after.
  var stem: String
  /// Whether a line is the only one of its file; what other inputs hold is told by their sheets.
  var isOnlyLine = true
  /// Whether the input is done with after this item.
  var endsInput = true

  /// How messages call the input.
  var address: String {
    switch content {
    case .input(let input): input.address
    case .line(_, let address): address
    }
  }
}

/// The work of a run, in the inputs' order.
final class WorkQueue {
  private let source: InputSource
  private let format: Format?
  private let splitsLines: Bool
  private var lines: (file: JSONLineFile, address: String, stem: String)?
  private var next: JSONLineFile.Line?

  /// Makes a queue, in which the lines of a JSONL file may be items of their own.
  init(_ source: InputSource, format: Format?, splitsLines: Bool) {
    self.source = source
    self.format = format
    self.splitsLines = splitsLines
  }

  /// Whether there is nothing to share among threads.
  var isOneItem: Bool {
    guard source.total == 1, let input = source.first else { return source.total == 0 }
    return !(splitsLines && isLineFile(input))
  }

  /// The next item; `nil` after the last.
  func nextItem() -> WorkItem? {
    if let item = nextLine() { return item }
    guard let input = source.next() else { return nil }
    if splitsLines, isLineFile(input), let file = JSONLineFile(path: input.address) {
      lines = (file, input.address, input.outputStem)
      next = file.next()
      if let item = nextLine() { return item }
    }
    return WorkItem(content: .input(input), stem: input.outputStem)
  }

  private func nextLine() -> WorkItem? {
    guard let lines, let line = next else { return nil }
    next = lines.file.next()
    if next == nil { self.lines = nil }
    return WorkItem(
      content: .line(line, address: lines.address), stem: lines.stem,
      isOnlyLine: lines.file.holdsOneLine, endsInput: next == nil)
  }

  private func isLineFile(_ input: Input) -> Bool {
    guard case .file = input.content else { return false }
    return format.map { $0 == .jsonl } ?? (Format(fileName: input.fileName) == .jsonl)
  }
}

extension InputReader {
  /// Reads an item.
  func read(_ item: WorkItem) -> Reading {
    switch item.content {
    case .input(let input): return read(input)
    case .line(let line, let address):
      do throws(ReadError) {
        return Reading(sheets: try JSONLineFile.sheets(in: line, file: address))
      } catch {
        return .failure(error, address: address)
      }
    }
  }
}
