import Files
import Glibc
import GoalSheet
import OpenData

/// A database written sheet by sheet, without keeping any of them in memory.
final class DatabaseOutput {
  private let path: String
  /// Whether sheets are added to a database that exists.
  private let addsToOld: Bool
  private let fields: FormFields
  private var file: OutputFile?
  private var writer: SQLiteWriter?

  /// Begins a database for `path`; with `replaces`, sheets are added to an existing one.
  init(at path: String, replaces: Bool, fields: FormFields) throws(OutputError) {
    self.path = path
    addsToOld = replaces && (try? FileStatus(of: path)) != nil
    self.fields = fields
    file = try OutputError.at(path) { () throws(SystemError) in
      let file = try OutputFile(at: path, replaces: replaces, needsName: true)
      if replaces { try file.copy(from: path, beginningWith: Content.databaseMark) }
      return file
    }
  }

  /// Where the database is while it is being written.
  var pathForWriting: String { file?.pathForWriting ?? path }

  func append(_ sheets: [GoalSheet]) throws(OutputError) {
    try writing {
      let writer = try self.writer ?? SQLiteWriter(path: pathForWriting, fields: fields)
      self.writer = writer
      for sheet in sheets { try writer.append(sheet) }
    }
  }

  /// Completes the database at its temporary path; ``commit()`` moves it into place.
  func finish() throws(OutputError) {
    // A database without sheets is valid, too.
    try append([])
    try writing { try writer?.finish() }
    writer = nil
  }

  /// Moves the database into place.
  func commit() throws(OutputError) {
    guard let file = file.take() else { return }
    do throws(SystemError) {
      // What the old database had cannot be made again, so a crash of the machine must not lose it.
      if addsToOld { try file.synchronize() }
      try file.commit()
    } catch {
      throw OutputError(path, error)
    }
  }

  private func writing(_ body: () throws -> Void) throws(OutputError) {
    do { try body() } catch let error as StoreWriteError where error.reason == .diskFull {
      throw OutputError(path, SystemError(code: ENOSPC))
    } catch {
      throw file?.roomFault.map { OutputError(path, $0) }
        ?? OutputError(path, OutputReason(writing: error))
    }
  }
}
