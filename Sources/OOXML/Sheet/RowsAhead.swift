import Bytes
import Grid
import Messages
import Streams

/// The rows of a worksheet, of a large one scanned by another thread while the caller uses those
/// before them.
struct RowsAhead {
  /// Rows that follow one another.
  private final class Batch {
    var rows = RowBuffer()
  }

  /// A scanner that is used by one thread at a time.
  private final class Source {
    var scanner: SheetScanner

    init(_ scanner: consuming SheetScanner) { self.scanner = scanner }

    /// Fills a batch; returns `false` if there are no more cells.
    func fill(_ batch: Batch) throws(ReadError) -> Bool {
      batch.rows.removeAll()
      while batch.rows.cells.count < RowsAhead.batchCells,
        batch.rows.text.count < RowsAhead.batchBytes, try scanner.nextRow(&batch.rows)
      {
        batch.rows.keepRows()
      }
      return batch.rows.cells.count > 0
    }
  }

  private static let batchCount = 4
  private static let batchCells = 4096
  private static let batchBytes = 128 << 10

  private let source: Source
  /// `nil` if there is no other thread.
  private let batches: ReadAhead<Batch>?

  /// Starts to scan.
  init(_ scanner: consuming SheetScanner, onOtherThread isThreaded: Bool) {
    let source = Source(scanner)
    self.source = source
    batches =
      isThreaded
      ? ReadAhead((0..<Self.batchCount).map { _ in Batch() }) { source.fill } : nil
  }

  /// Calls `use` with all rows, several at a time.
  ///
  /// - Returns: what was repaired while they were read.
  /// - Throws: any error of the scanner or of `use`.
  func read(_ use: (borrowing RowBuffer) throws -> Void) throws -> [GridRepair] {
    if let batches {
      while let batch = try batches.first() {
        try use(batch.rows)
        batches.dropFirst()
      }
    } else {
      let batch = Batch()
      while try source.fill(batch) { try use(batch.rows) }
    }
    return source.scanner.repairs
  }
}
