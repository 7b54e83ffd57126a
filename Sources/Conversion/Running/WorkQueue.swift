import Files
import Messages

/// The work of a run, in the inputs' order.
final class WorkQueue {
  /// Which inputs are split into several items.
  struct Splitting: OptionSet {
    let rawValue: Int
    /// The lines of a JSONL file.
    static let lines = Splitting(rawValue: 1)
    /// The pieces of a large delimited file.
    static let pieces = Splitting(rawValue: 2)
    /// The parts of long sheets in such pieces.
    static let sheets = Splitting(rawValue: 4)
  }

  private let source: InputSource
  private let options: ReadingOptions
  private let splitting: Splitting
  /// How many threads survey a large file, for which all others wait.
  private let workers: Int
  /// The rest of the input being split; its items know whether another one follows.
  private var parts: (() -> WorkItem?)?

  init(_ source: InputSource, options: ReadingOptions, splitting: Splitting, workers: Int) {
    self.source = source
    self.options = options
    self.splitting = splitting
    self.workers = workers
  }

  /// Whether there is too little to share among threads.
  var isOneItem: Bool {
    guard source.total == 1, let input = source.first else { return source.total == 0 }
    return !isLineFile(input) && !isPieceFile(input) && !mayBeLarge(input)
  }

  /// The next item; `nil` after the last.
  func nextItem() -> WorkItem? {
    if let item = parts?() { return item }
    parts = nil
    guard let next = source.next() else { return nil }
    let input: Input
    do throws(ReadError) {
      input = splitting.contains(.pieces) ? try next.atHandIfLarge(options.limits) : next
    } catch {
      return WorkItem(
        content: .read(.failure(error, address: next.address), address: next.address),
        stem: next.outputStem)
    }
    if isLineFile(input), let file = JSONLineFile(path: input.path) {
      parts = Self.parts(of: input, isOnly: file.holdsOneLine) { Self.nextLine(of: file, input) }
    } else if isPieceFile(input) {
      switch PieceFile.open(
        input, options, cutsSheets: splitting.contains(.sheets), workers: workers)
      {
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

  /// Returns the parts of an input in turn, each as an item that knows whether it is the last.
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

  /// The next line; after the last readable one, the error if there was one.
  private static func nextLine(of file: JSONLineFile, _ input: Input) -> WorkItem.Content? {
    if let line = file.next() { return .line(line, address: input.address) }
    guard let failure = file.takeFailure() else { return nil }
    return .read(.failure(failure, address: input.address), address: input.address)
  }

  private static func nextPiece(of file: PieceFile, _ input: Input) -> WorkItem.Content? {
    do throws(ReadError) {
      return try file.next().map { .piece($0, address: input.address) }
    } catch {
      return .read(.failure(error.of(input), address: input.address), address: input.address)
    }
  }

  private func isLineFile(_ input: Input) -> Bool {
    guard splitting.contains(.lines), input.isInFile else { return false }
    return options.format.map { $0 == .jsonl } ?? (Format(fileName: input.fileName) == .jsonl)
  }

  /// Whether an input whose size is not known yet may be read in pieces.
  private func mayBeLarge(_ input: Input) -> Bool {
    guard splitting.contains(.pieces) else { return false }
    switch input.content {
    case .member(let archive, let index): return archive.isLarge(at: index)
    case .file(let isRegular):
      return !isRegular && (try? InputBytes.isStream(input.address)) == true
    case .standardInput: return true
    case .unzippedWorkbook, .bytes, .spooled, .missing: return false
    }
  }

  private func isPieceFile(_ input: Input) -> Bool {
    splitting.contains(.pieces) && PieceFile.mayBePieces(input, options)
  }
}
