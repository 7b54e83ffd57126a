import Files
import Messages
package import Reporting

/// Writes copies with notes for the sections, and the list over all files.
package struct ReviewRun {
  private let options: ReviewOptions
  private let observer: any RunObserver

  package init(_ options: ReviewOptions, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Reviews `inputs` and writes into the folder.
  package func run(_ inputs: [Input]) -> ConversionResult {
    let tally = Tally(observer: observer, total: inputs.count, options.reading)
    let work = ReviewWork(options, inputs: inputs)
    let source = InputSource(inputs)
    var names = CopyNames()
    var overview = ReviewOverview(options)
    TemporaryName.removeStale(in: options.folder)
    OrderedPipeline(
      next: { source.next() },
      prepare: { (input: Input) in work.read(input) },
      takeTurn: { (job: inout ReviewWork.Job) in
        guard needsCopy(job.reading) else { return }
        job.name = names.name(
          for: job.input.fileName, keepsEnding: ReviewCopy.isOwnFormat(job.bytes))
      },
      finish: { (job: ReviewWork.Job) in work.write(job) },
      deliver: { (job: ReviewWork.Job) in
        overview.add(job.reading, of: job.address)
        tally.add(job.reading, of: job.address)
        if job.fault?.endsRun == true { tally.endEarly() }
        return job.fault?.endsRun != true
      }
    ).run(workers: inputs.count < 2 ? 1 : availableCores)
    let result = tally.finish()
    guard !result.endedEarly else { return result }
    overview.add(tally.missingMessages)
    do throws(OutputError) {
      let bytes = try overview.bytes()
      try work.write(bytes, named: CopyNames.overview)
    } catch {
      tally.add(error)
      return tally.result
    }
    return result
  }

  /// Whether an input gets a copy: one that could be read, with a message about a cell.
  private func needsCopy(_ reading: Reading) -> Bool {
    guard !reading.isUnreadable else { return false }
    return options.copiesAll
      || reading.messages.contains { $0.place.cell != nil && $0.severity != .info }
  }
}

extension Reading {
  /// Whether nothing can be given back, because the file itself could not be read.
  var isUnreadable: Bool {
    messages.contains {
      [.unreadableFile, .encryptedFile, .unsupportedFormat, .tooLarge].contains($0.code)
    }
  }
}
