import Bytes
package import Grid
package import Messages

/// Reads delimited text: CSV and TSV in any of the encodings.
package struct DelimitedReader: Sendable {
  /// `nil` to detect it from the bytes.
  package var encoding: TextEncoding?
  /// `nil` to detect it from the file's name and the text.
  package var delimiter: Delimiter?
  package var limits: DelimitedLimits
  /// How many bytes are taken at once; for tests.
  package var chunk = Int.max

  package init(
    encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, limits: DelimitedLimits = .init()
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.limits = limits
  }

  /// The text as a worksheet without a name.
  ///
  /// Every cell is text, taken literally except for line ends, which become `\n`. Cells without text
  /// are left out. Rows are records, so a blank line is a row, and a line break in quotes is not.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name for errors; its ending suggests the delimiter.
  /// - Returns: The cells; a grid without cells for a file without text.
  /// - Throws: `ReadError` with the line, and the place of bytes that are not text.
  package func grid(bytes: [UInt8], file: String?) throws(ReadError) -> Grid {
    try grid(.bytes(bytes, chunk: chunk), file: file)
  }

  /// The text of the file at `path`, as ``grid(bytes:file:)``; its bytes are not held in memory.
  package func grid(path: String, file: String?) throws(ReadError) -> Grid {
    try grid(.file(path: path), file: file)
  }

  private func grid(_ source: ByteSource, file: String?) throws(ReadError) -> Grid {
    do throws(ReadError) {
      var records = try RecordReader(
        source, encoding: encoding, delimiter: delimiter, file: file, limits: limits)
      var grid = Grid()
      var textBytes = 0
      while try records.next() {
        for (column, field) in records.fields.enumerated() where !field.isEmpty {
          let cell = CellReference(row: records.recordCount - 1, column: column)
          grid.cells.append(Cell(cell, text: records.text(of: field)))
          textBytes += field.count
        }
        guard grid.cells.count <= limits.heldCells else {
          throw records.error(.tooManyCells(limit: limits.heldCells), line: records.line)
        }
        guard textBytes <= limits.heldTextBytes else {
          throw records.error(.tooMuchText(limit: limits.heldTextBytes), line: records.line)
        }
      }
      return grid
    } catch {
      throw error.located(in: Place(file: file))
    }
  }
}

extension RecordReader {
  /// The text of a field of the last record; the stream has checked its bytes.
  func text(of field: Range<Int>) -> String { unsafe text.storage.span.checkedString(field) }
}
