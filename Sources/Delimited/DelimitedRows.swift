import Files
package import Grid
package import Messages

/// The records of a delimited file as rows of cells, read one after another in constant memory.
package final class DelimitedRows {
  private var records: RecordReader
  private let path: String
  private let file: String?
  /// The file when it was opened first.
  private let version: FileStatus?
  /// How many records the first reading found; `nil` during it.
  private let expectedCount: Int?

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - file: Its name for errors; its ending suggests the delimiter.
  ///   - reader: How it is read.
  /// - Throws: A `ReadError` if the file cannot be opened or read.
  package init(path: String, file: String?, reader: DelimitedReader) throws(ReadError) {
    self.path = path
    self.file = file
    version = try? FileStatus(of: path)
    expectedCount = nil
    do throws(ReadError) {
      records = try RecordReader(
        .file(path: path), encoding: reader.encoding, delimiter: reader.delimiter, file: file,
        limits: reader.limits)
    } catch {
      throw error.located(in: Place(file: file))
    }
  }

  /// Opens a file again that was read to its end, without detecting its encoding and delimiter anew.
  ///
  /// - Throws: A `ReadError` if the file cannot be opened or read.
  package init(rereading first: DelimitedRows) throws(ReadError) {
    path = first.path
    file = first.file
    version = first.version
    expectedCount = first.records.recordCount
    do throws(ReadError) {
      records = try RecordReader(
        .file(path: path), encoding: first.records.encoding, delimiter: first.records.delimiter,
        file: file, limits: first.records.limits, isChecked: true)
    } catch {
      throw error.located(in: Place(file: first.file))
    }
  }

  /// Refuses a file that another program has cut, extended or replaced since it was opened first.
  private func checkUnchanged() throws(ReadError) {
    let isSame = (try? FileStatus(of: path)) == version
    guard isSame, expectedCount ?? records.recordCount == records.recordCount else {
      throw ReadError(DelimitedReason.changed)
    }
  }

  /// The row of the record that was read last, from zero.
  package var row: Int { records.recordCount - 1 }

  /// The cells of the next record that are not blank; `nil` after the last.
  ///
  /// - Throws: As ``DelimitedReader/grid(bytes:file:)``.
  package func next() throws(ReadError) -> [Cell]? {
    do throws(ReadError) {
      guard try records.next() else {
        try checkUnchanged()
        return nil
      }
    } catch {
      throw error.located(in: Place(file: file))
    }
    var cells: [Cell] = []
    // Exactly as many as there are: a piece of a large table holds thousands of rows.
    cells.reserveCapacity(records.fields.count { !$0.isEmpty })
    for (column, field) in records.fields.enumerated() where !field.isEmpty {
      let cell = CellReference(row: row, column: column)
      cells.append(Cell(cell, text: records.text(of: field)))
    }
    return cells
  }
}
