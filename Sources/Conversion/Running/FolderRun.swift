import Files
import GoalSheet
import Messages

/// A run that writes a file for each sheet into a folder.
struct FolderRun {
  private let options: ConversionOptions
  private let path: String
  private let work: FolderWork
  private let tally: Tally
  private let record: UpdateRecord?
  private let printer: FolderPrinter?

  init(
    _ path: String, options: ConversionOptions, inputs: Set<FileStatus.Identity>, tally: Tally
  ) throws(OutputError) {
    self.path = path
    self.options = options
    self.tally = tally
    record =
      options.updates ? UpdateRecord(folder: path, settings: options.settingsDigest) : nil
    printer = options.format == .pdf ? try FolderPrinter(for: path) : nil
    work = FolderWork(
      folder: OutputFolder(
        path: path, style: options.style, inputs: inputs, printer: printer),
      reader: InputReader(options.reading), known: record?.entries)
  }

  /// Converts everything from `source`.
  func run(_ source: InputSource, workers: Int) throws(OutputError) {
    TemporaryName.removeStale(in: path)
    // With a record, an input is a single item, and its digest is taken before it is read.
    let queue = WorkQueue(
      source, options: options.reading, splitting: record == nil ? [.lines, .pieces] : [],
      workers: workers)
    var names = OutputNames(format: options.format)
    names.reserve(Array(work.ownNames))
    var handled: Set<String> = []
    var unprinted: [FolderWork.Job] = []
    OrderedPipeline(
      next: { queue.nextItem() },
      prepare: { [work] in work.prepare($0) },
      takeTurn: { (job: inout FolderWork.Job) in takeTurn(&job, &names, &handled) },
      finish: { [work] in work.write($0) },
      deliver: { (job: FolderWork.Job) in
        if printer != nil { unprinted.append(job.withoutReading) }
        return deliver(job)
      }
    ).run(workers: queue.isOneItem ? 1 : workers)
    print(unprinted)
    // On a full disk, the record stays as it is.
    if !tally.result.endedEarly { try record?.finish() }
  }

  private func takeTurn(
    _ job: inout FolderWork.Job, _ names: inout OutputNames, _ handled: inout Set<String>
  ) {
    let address = job.item.address
    guard !job.isUnchanged else {
      handled.insert(address)
      return
    }
    if record != nil, handled.insert(address).inserted, let entry = work.known?[address] {
      names.release(entry.names)
    }
    let isOnlySheet = job.item.isOnlyLine && job.reading.sheetCount == 1
    job.names = job.reading.sheets.map { sheet in
      names.name(for: sheet, of: job.item.stem, isOnlySheet: isOnlySheet)
    }
    guard !job.names.isEmpty else { return }
    do throws(OutputError) {
      try record?.willWrite(address, names: job.names)
    } catch {
      job.fault = error
      job.reading.messages.append(error.message)
    }
  }

  /// Prints what was collected, and records the inputs whose files are all there.
  private func print(_ jobs: [FolderWork.Job]) {
    guard let printer, !tally.result.endedEarly else { return }
    let errors = printer.finish()
    let failed = Set(errors.compactMap(\.place.file))
    for error in errors { tally.add(error) }
    if errors.contains(where: \.endsRun) { return tally.endEarly() }
    for job in jobs where !job.names.contains(where: { failed.contains(work.path(of: $0)) }) {
      do throws(OutputError) { try recordFinished(job) } catch { tally.add(error) }
    }
  }

  /// Records that an input is done, unless something about it failed.
  private func recordFinished(_ job: FolderWork.Job) throws(OutputError) {
    guard let digest = job.digest, job.fault == nil, !job.hasErrors else { return }
    try record?.didWrite(job.item.address, digest: digest, names: job.names)
  }

  private func deliver(_ job: FolderWork.Job) -> Bool {
    guard !job.isUnchanged else {
      tally.addUnchanged(job.item.address)
      return true
    }
    var job = job
    if printer == nil {
      do throws(OutputError) { try recordFinished(job) } catch {
        job.fault = error
        job.reading.messages.append(error.message)
      }
    }
    tally.add(job.reading, of: job.item.address, endsInput: job.item.endsInput)
    guard job.fault?.endsRun == true else { return true }
    tally.endEarly()
    return false
  }
}
