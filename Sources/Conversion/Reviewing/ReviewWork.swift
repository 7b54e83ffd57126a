import Files
import Messages
import PackageEditing

/// The work of a review's threads: reading inputs and writing their copies.
struct ReviewWork: Sendable {
  /// One input on its way to a copy.
  struct Job: Sendable {
    var input: Input
    var address: String
    var bytes: [UInt8] = []
    var reading = Reading()
    var name: String?
    var fault: OutputError?
  }

  private let options: ReviewOptions
  private let reader: InputReader
  private let copy: ReviewCopy
  /// The inputs, which are never written to.
  private let identities: Set<FileStatus.Identity>

  init(_ options: ReviewOptions, inputs: [Input]) {
    self.options = options
    identities = Set(inputs.compactMap { $0.identity })
    reader = InputReader(options.reading)
    copy = ReviewCopy(options, reader: reader)
  }

  /// Reads an input and keeps its bytes for the copy.
  func read(_ input: Input) -> Job {
    var job = Job(input: input, address: input.address)
    do throws(ReadError) {
      guard let bytes = try reader.bytes(of: input) else {
        job.reading = reader.read(input)
        return job
      }
      job.bytes = bytes
      job.reading = reader.read(Input(address: input.address, content: .bytes(bytes)))
    } catch {
      job.reading = .failure(error, address: input.address)
    }
    return job
  }

  /// Writes the copy of a job, if it needs one.
  func write(_ job: Job) -> Job {
    var job = job
    defer {
      job.bytes = []
      job.reading.forgetSheets()
    }
    guard let name = job.name else { return job }
    do throws(ReadError) {
      guard let bytes = try copy.bytes(of: job.bytes, job.reading, name: name) else { return job }
      do throws(OutputError) {
        try write(bytes, named: name)
      } catch {
        job.fault = error
        job.reading.messages.append(error.message)
      }
    } catch {
      let text = error.text
      job.reading.messages.append(
        Message(
          .unwritableOutput, at: Place(file: job.address),
          english: "no copy with notes could be made: \(text.english)",
          japanese: "メモを付けた写しを作れませんでした。\(text.japanese)"))
    }
    return job
  }

  /// Writes a file into the folder.
  func write(_ bytes: [UInt8], named name: String) throws(OutputError) {
    let path = FileSystem.join(options.folder, name)
    if let status = try? FileStatus(of: path) {
      guard options.replaces else { throw .exists(path) }
      guard !identities.contains(status.identity) else { throw .isInput(path) }
    }
    try OutputError.at(path) { () throws(SystemError) in
      try FileSystem.makeFolders(options.folder)
      let file = try OutputFile(at: path, replaces: options.replaces)
      try file.write(bytes.span)
      try file.commit()
    }
  }
}

extension InputReader {
  /// The bytes of an input; those of a package for an unzipped workbook, `nil` for a missing input.
  func bytes(of input: Input) throws(ReadError) -> [UInt8]? {
    let input = try input.atHand(limits)
    switch input.content {
    case .missing: return nil
    case .bytes(let bytes): return bytes
    case .unzippedWorkbook:
      return try ReviewedWorkbook.package(ofFolder: input.address, limits: limits)
    case .file, .spooled, .member, .standardInput:
      return try InputBytes.contents(of: input.path, limits)
    }
  }
}
