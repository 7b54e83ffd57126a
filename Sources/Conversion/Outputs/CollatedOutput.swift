import Files
import FormTemplate
import Glibc
import GoalSheet
import Messages

/// A single output with the sheets of all inputs.
///
/// Text and databases are written as sheets arrive; workbooks, pages and PDFs at the end, when all their
/// sheets are known. If nothing is appended, no output is created.
final class CollatedOutput {
  /// What one input adds, prepared by any thread.
  enum Piece: Sendable {
    case text(SheetEncoder.Piece)
    case sheets([GoalSheet])
  }

  private let destination: Destination
  private var style: OutputStyle
  private var stream: OutputStream?
  private var database: DatabaseOutput?
  /// The sheets of what is written at the end.
  private var sheets: [GoalSheet] = []
  /// The number of sheets or records written.
  private var count = 0
  private var isBegun = false

  /// Prepares the output, so that an unwritable path fails before anything is read.
  ///
  /// Up to `workers` threads work on it at the end.
  init(
    _ destination: Destination, style: OutputStyle, workers: Int = 1
  ) throws(OutputError) {
    self.destination = destination
    self.style = style
    self.style.workers = workers
    try style.checkPrograms(for: destination.name)
    if case .file(let path) = destination {
      if !style.replaces, (try? FileStatus(of: path)) != nil { throw .exists(path) }
      TemporaryName.removeStale(in: FileSystem.folder(of: path) ?? "/")
      if style.format == .sqlite {
        database = try DatabaseOutput(
          at: path, replaces: style.replaces, fields: style.fields)
      } else {
        let file = try OutputStream(destination, replaces: style.replaces)
        if style.encoder != nil { stream = consume file }
      }
    } else if style.format == .sqlite {
      let path = FileSystem.join(FileSystem.temporaryFolder, "output")
      database = try DatabaseOutput(
        at: path, replaces: false, fields: style.fields)
    }
  }

  /// Its name in messages.
  var name: String { destination.name }

  /// Appends the result of an input, even if it has no sheets.
  func append(_ piece: Piece) throws(OutputError) {
    switch piece {
    case .sheets(let new):
      if let database { try database.append(new) } else { sheets += new }
    case .text(let piece):
      if stream == nil { stream = try OutputStream(destination, replaces: style.replaces) }
      if !isBegun { try stream?.write(style.encoder?.start ?? []) }
      if !piece.bytes.isEmpty {
        if count > 0, !piece.isBegun { try stream?.write(style.encoder?.separator ?? []) }
        try stream?.write(piece.bytes)
      }
      count += piece.count
    }
    isBegun = true
  }

  /// The warnings about a piece that is about to be appended.
  func warnings(about piece: Piece) -> [Message] {
    switch piece {
    case .text(let piece):
      piece.lost + piece.formulas.map { $0.message(output: name, recordsBefore: count) }
    case .sheets(let sheets): style.warnings(about: sheets)
    }
  }

  /// The error for a piece that could not be encoded.
  func fault(_ missing: SheetEncoder.MissingCharacter) -> OutputError {
    missing.fault(output: name, recordsBefore: count, fields: style.fields)
  }

  /// Flushes the buffer, so that a reader at the other end sees the content.
  func flush() throws(OutputError) {
    try stream?.flush()
  }

  /// Ends the output; if anything was appended, the file is now in place.
  func finish() throws(OutputError) {
    guard isBegun else { return }
    if var stream = stream.take() {
      try stream.write(style.encoder?.end(isEmpty: count == 0) ?? [])
      try stream.finish()
      return
    }
    if let database {
      try database.finish()
      if case .file = destination {
        try database.commit()
      } else {
        try copy(database.pathForWriting)
      }
    } else if let bytes = try style.document(of: sheets, for: name) {
      try style.write(bytes, to: destination)
    } else if case .file(let path) = destination {
      try style.writeFile(sheets, to: path)
    } else {
      try writeWorkbookStraight()
    }
  }

  /// Writes a workbook to an output that is not seekable, through an unnamed file: the library
  /// seeks back and forth.
  private func writeWorkbookStraight() throws(OutputError) {
    let path = FileSystem.join(FileSystem.temporaryFolder, "output")
    let file = try OutputError.at(name) { () throws(SystemError) in
      try OutputFile(at: path, replaces: false)
    }
    do throws(OutputError) {
      try style.writeBinary(sheets, to: file.pathForWriting, for: name)
    } catch {
      throw file.roomFault.map { OutputError(name, $0) } ?? error
    }
    try copy(file.pathForWriting)
  }

  private func copy(_ path: String) throws(OutputError) {
    let written = try OutputError.at(name) { () throws(SystemError) in
      try FileDescriptor(opening: path, O_RDONLY)
    }
    var stream = try OutputStream(destination, replaces: style.replaces)
    while true {
      let chunk = try OutputError.at(name) { () throws(SystemError) in
        try written.read(count: 1 << 20)
      }
      if chunk.isEmpty { break }
      try stream.write(chunk)
    }
    try stream.finish()
  }
}
