import GoalSheet
import Messages

/// A run that collects the sheets of all inputs in one output.
struct CollatedRun {
  private let options: ConversionOptions
  private let tally: Tally

  init(_ options: ConversionOptions, tally: Tally) {
    self.options = options
    self.tally = tally
  }

  /// Converts everything from `source`.
  func run(_ source: InputSource, workers: Int) throws(OutputError) {
    let style = options.style
    let output = try CollatedOutput(options.destination, style: style, workers: workers)
    let queue = WorkQueue(source, options: options.reading, splitting: [.lines, .pieces])
    let reader = InputReader(options.reading, workers: queue.isOneItem ? workers : 1)
    var fault: OutputError?
    OrderedPipeline(
      next: { queue.nextItem() },
      prepare: { (item: WorkItem) in Piece(reader.read(item), of: item, style: style) },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (piece: Piece) in
        fault = deliver(piece, to: output)
        return fault == nil
      }
    ).run(workers: queue.isOneItem ? 1 : workers)
    if let fault { throw fault }
    try output.finish()
  }

  /// The reading of an item, and its piece of the output.
  private struct Piece: Sendable {
    var reading: Reading
    var endsInput: Bool
    var address: String
    var output: Result<CollatedOutput.Piece, SheetEncoder.MissingCharacter>

    init(_ reading: Reading, of item: WorkItem, style: OutputStyle) {
      self.reading = reading
      endsInput = item.endsInput
      address = item.address
      guard let encoder = style.encoder else {
        output = .success(.sheets(reading.sheets))
        return
      }
      do throws(SheetEncoder.MissingCharacter) {
        output = .success(.text(try encoder.piece(of: reading.sheets)))
        // Encoded sheets are no longer needed.
        self.reading.forgetSheets()
      } catch {
        output = .failure(error)
      }
    }
  }

  /// Appends a piece; returns an error that ends the run, if any.
  private func deliver(_ piece: Piece, to output: CollatedOutput) -> OutputError? {
    var reading = piece.reading
    var failures: [Message] = []
    do throws(OutputError) {
      switch piece.output {
      case .success(let bytes):
        if reading.isConverted {
          reading.messages += output.warnings(about: bytes)
          try output.append(bytes)
        }
      case .failure(let missing):
        reading = Reading(messages: reading.messages + [output.fault(missing).message])
      }
      if options.keepsGoing, reading.hasErrors {
        failures = reading.takeErrors()
        try output.append(.text(FailureRecord.piece(of: failures, address: piece.address)))
      }
      if options.flushes { try output.flush() }
    } catch {
      return error
    }
    tally.add(reading, of: piece.address, endsInput: piece.endsInput, failures: failures)
    return nil
  }
}
