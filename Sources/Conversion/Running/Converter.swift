internal import GoalSheet
internal import Messages

/// Reads inputs and writes outputs: what `mokuhyo convert` does.
package struct Converter {
  private let options: ConversionOptions
  private let reporter: any Reporter

  package init(_ options: ConversionOptions, reporter: any Reporter) {
    self.options = options
    self.reporter = reporter
  }

  /// Converts `inputs`; what goes wrong is reported and counted.
  package func convert(_ inputs: [Input]) -> ConversionResult {
    let tally = Tally(reporter: reporter, total: inputs.count)
    do throws(OutputFault) {
      switch options.destination {
      case .folder(let path):
        convert(inputs, intoFolder: path, tally)
      case .file(let path) where options.replaces && isInput(path, among: inputs):
        throw .isInput(path)
      default: try collate(inputs, tally)
      }
    } catch {
      tally.add(Reading(messages: [error.message]))
    }
    return tally.result
  }

  private var workers: Int { options.workers ?? availableCores }

  // MARK: - One output

  private func collate(_ inputs: [Input], _ tally: Tally) throws(OutputFault) {
    let style = options.style
    let reader = InputReader(options.reading)
    let output = try CollatedOutput(options.destination, style: style)
    var fault: OutputFault?
    var rest = inputs[...]
    OrderedPipeline(
      next: { rest.popFirst() },
      prepare: { CollatedReading(reader.read($0), style: style) },
      takeTurn: { _ in },
      finish: { $0 },
      deliver: { (item: CollatedReading) in
        var reading = item.reading
        do throws(OutputFault) {
          switch item.piece {
          case .success(let piece): if reading.isConverted { try output.append(piece) }
          case .failure(let missing):
            reading = Reading(messages: reading.messages + [output.fault(missing).message])
          }
        } catch {
          fault = error
        }
        tally.add(reading)
        return fault == nil
      }
    ).run(workers: min(workers, inputs.count))
    if let fault { throw fault }
    if tally.result.convertedInputs > 0 { try output.finish() }
  }

  /// What an input gave, and what it becomes in an output for all.
  private struct CollatedReading: Sendable {
    var reading: Reading
    var piece: Result<CollatedOutput.Piece, SheetEncoder.MissingCharacter>

    init(_ reading: Reading, style: OutputStyle) {
      self.reading = reading
      guard style.format.isText else {
        piece = .success(.sheets(reading.sheets))
        return
      }
      do throws(SheetEncoder.MissingCharacter) {
        piece = .success(.text(try style.encoder.piece(of: reading.sheets)))
        // What is written needs not be kept.
        self.reading.forgetSheets()
      } catch {
        piece = .failure(error)
      }
    }
  }

  // MARK: - A file each

  private func convert(_ inputs: [Input], intoFolder path: String, _ tally: Tally) {
    TemporaryName.removeStale(in: path)
    let folder = OutputFolder(
      path: path, style: options.style,
      inputs: options.replaces ? identities(of: inputs) : [])
    let reader = InputReader(options.reading)
    var names = OutputNames(format: options.format)
    var rest = inputs[...]
    OrderedPipeline(
      next: { rest.popFirst() },
      prepare: { FileReading(input: $0, reading: reader.read($0)) },
      takeTurn: { (item: inout FileReading) in
        let stem = item.input.outputStem
        item.files = item.reading.sheets.map { sheet in
          let name = names.name(
            for: sheet, of: stem, isOnlySheet: item.reading.sheets.count == 1)
          return OutputFolder.File(path: FileSystem.join(path, name), sheet: sheet)
        }
      },
      finish: { (item: FileReading) in
        var reading = item.reading
        var endsRun = false
        for file in item.files where !endsRun {
          do throws(OutputFault) {
            try folder.write(file)
          } catch {
            reading.messages.append(error.message)
            endsRun = error.endsRun
          }
        }
        return (reading, endsRun)
      },
      deliver: { (reading, endsRun) in
        tally.add(reading)
        return !endsRun
      }
    ).run(workers: min(workers, inputs.count))
  }

  private struct FileReading: Sendable {
    var input: Input
    var reading: Reading
    var files: [OutputFolder.File] = []
  }

  // MARK: - Inputs are never written to

  private func isInput(_ path: String, among inputs: [Input]) -> Bool {
    guard let status = try? FileStatus(of: path) else { return false }
    return identities(of: inputs).contains(status.identity)
  }

  private func identities(of inputs: [Input]) -> Set<FileStatus.Identity> {
    var identities = Set(inputs.compactMap { $0.identity })
    for path in options.otherInputs {
      if let status = try? FileStatus(of: path) { identities.insert(status.identity) }
    }
    return identities
  }
}
