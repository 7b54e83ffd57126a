import Files
import GoalSheet
import Messages

/// The work of the threads in a run that writes a file for each sheet.
struct FolderWork: Sendable {
  let folder: OutputFolder
  let reader: InputReader
  /// The record of the last run, as it was when this one began; `nil` if none is kept.
  let known: [String: UpdateRecord.Entry]?
  /// The names of all files that the record lists as this program's.
  let ownNames: Set<String>

  init(folder: OutputFolder, reader: InputReader, known: [String: UpdateRecord.Entry]?) {
    self.folder = folder
    self.reader = reader
    self.known = known
    ownNames = Set((known ?? [:]).values.flatMap(\.names))
  }

  /// The processing of one item.
  struct Job: Sendable {
    var item: WorkItem
    var reading = Reading()
    /// The digest of the input's content, if a record is kept.
    var digest: String?
    var isUnchanged = false
    var names: [String] = []
    var fault: OutputError?
    /// Whether an error was found, for a job without its reading.
    private var hadErrors = false

    init(item: WorkItem) { self.item = item }

    var hasErrors: Bool { hadErrors || reading.hasErrors }

    /// The job without what was read, which may be large.
    var withoutReading: Job {
      var job = self
      job.hadErrors = hasErrors
      job.reading = Reading()
      return job
    }
  }

  /// Reads an item, unless its files are already up to date.
  func prepare(_ item: WorkItem) -> Job {
    var job = Job(item: item)
    if let known, case .input(let input) = item.content {
      job.digest = InputDigest.digest(of: input)
      if let digest = job.digest, let entry = known[input.address], entry.digest == digest,
        entry.names.allSatisfy({ exists($0) })
      {
        job.isUnchanged = true
        input.skip()
        return job
      }
    }
    job.reading = reader.read(item)
    return job
  }

  private func exists(_ name: String) -> Bool {
    (try? FileStatus(of: path(of: name)))?.kind == .regular
  }

  /// Where the file of this name is.
  func path(of name: String) -> String { FileSystem.join(folder.path, name) }

  /// Writes the files of a job.
  func write(_ job: Job) -> Job {
    var job = job
    for (name, sheet) in zip(job.names, job.reading.sheets) where job.fault?.endsRun != true {
      do throws(OutputError) {
        let path = path(of: name)
        job.reading.messages += try folder.write(
          OutputFolder.File(path: path, sheet: sheet), isOwn: ownNames.contains(name))
      } catch {
        job.fault = error
        job.reading.messages.append(error.message)
      }
    }
    job.reading.forgetSheets()
    return job
  }
}
