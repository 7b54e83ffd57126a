import Delimited
import GoalSheet
import Messages
import OpenData

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
    let queue = WorkQueue(
      source, options: options.reading, splitting: splitting, workers: workers)
    let reader = InputReader(options.reading, workers: queue.isOneItem ? workers : 1)
    var fault: OutputError?
    // Whether the next piece goes on with the last sheet.
    var isInSheet = false
    // What is not known to count until the end is encoded only then.
    let collection = options.keepsCounted ? CountedCollection(options) : nil
    let encoder = collection == nil ? style.encoder : nil
    OrderedPipeline(
      next: { queue.nextItem() },
      prepare: { (item: WorkItem) in Piece(reader.read(item), of: item, encoder) },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (piece: Piece) in
        var piece = piece
        if let collection {
          collection.take(&piece.reading, of: piece.address)
          piece.output = nil
        }
        fault = deliver(piece, to: output)
        if fault == nil, isInSheet, !piece.reading.parts.isBegun {
          fault = OutputError(output.name, .sheetWithoutEnd)
        }
        isInSheet = piece.reading.parts.isContinued
        return fault == nil
      }
    ).run(workers: queue.isOneItem ? 1 : workers)
    if let fault { throw fault }
    if let collection { try append(collection.sheets, to: output) }
    try output.finish()
  }

  /// Sheets are written in parts where nothing needs to know them whole, and no part can fail.
  private var splitting: WorkQueue.Splitting {
    guard !options.keepsCounted, !options.reading.needsWholeSheets,
      let encoder = options.style.encoder, encoder.encoding != .cp932
    else { return [.lines, .pieces] }
    return [.lines, .pieces, .sheets]
  }

  /// Appends the sheets that count, one by one.
  private func append(_ sheets: [GoalSheet], to output: CollatedOutput) throws(OutputError) {
    if sheets.isEmpty, tally.result.sheets > 0 {
      throw OutputError(output.name, .nothingCounts)
    }
    for sheet in sheets {
      switch Piece.output(of: [sheet], .none, options.style.encoder) {
      case .success(let piece):
        tally.add(output.warnings(about: piece))
        try output.append(piece)
      case .failure(let missing): tally.add(output.fault(missing))
      }
    }
  }

  /// The reading of an item, and its piece of the output.
  private struct Piece: Sendable {
    var reading: Reading
    var endsInput: Bool
    var address: String
    /// `nil` if the sheets are not written before all are known.
    var output: Result<CollatedOutput.Piece, SheetEncoder.MissingCharacter>?

    init(_ reading: Reading, of item: WorkItem, _ encoder: SheetEncoder?) {
      self.reading = reading
      endsInput = item.endsInput
      address = item.address
      output = Self.output(of: reading.sheets, reading.parts, encoder)
      // Encoded sheets are no longer needed.
      if encoder != nil, case .success? = output { self.reading.forgetSheets() }
    }

    /// What some sheets add to the output, which holds them as they are without an `encoder`.
    static func output(
      of sheets: [GoalSheet], _ parts: SheetParts, _ encoder: SheetEncoder?
    ) -> Result<CollatedOutput.Piece, SheetEncoder.MissingCharacter> {
      guard let encoder else { return .success(.sheets(sheets)) }
      do throws(SheetEncoder.MissingCharacter) {
        return .success(.text(try encoder.piece(of: sheets, parts)))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Appends a piece; returns an error that ends the run, if any.
  private func deliver(_ piece: Piece, to output: CollatedOutput) -> OutputError? {
    var reading = piece.reading
    var failures: [Message] = []
    do throws(OutputError) {
      switch piece.output {
      case nil: break
      case .success(let bytes)?:
        if reading.isConverted {
          reading.messages += output.warnings(about: bytes)
          try output.append(bytes)
        }
      case .failure(let missing)?:
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
