import Grid
import Messages

@testable import OOXML
import WorkbookReading

/// The first sheet, read by the scanners and by the general path, which must agree.
func grid(
  _ package: PackageBuilder, limits: ReadingLimits = ReadingLimits(), sheet: Int = 0
) throws -> Grid {
  try grid(package.bytes, limits: limits, sheet: sheet)
}

func grid(
  _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), sheet: Int = 0
) throws -> Grid {
  let fast = try reading { try Workbook(bytes: bytes, limits: limits).grid(at: sheet) }
  let plain = try reading {
    let workbook = try Workbook(bytes: bytes, limits: limits)
    workbook.usesScanners = false
    return try workbook.grid(at: sheet)
  }
  guard agree(fast, plain) else { throw Disagreement(fast: fast, plain: plain) }
  return try plain.get()
}

/// Whether both agree; if the bytes end too early, only the general path knows the cell.
func agree(_ fast: Result<Grid, ReadError>, _ plain: Result<Grid, ReadError>) -> Bool {
  guard case .failure(var a) = fast, case .failure(let b) = plain else { return fast == plain }
  a.place.cell = a.place.cell ?? b.place.cell
  return a == b
}

func reading(_ body: () throws -> Grid) throws -> Result<Grid, ReadError> {
  do { return .success(try body()) } catch let error as ReadError { return .failure(error) }
}

struct Disagreement: Error {
  var fast: Result<Grid, ReadError>
  var plain: Result<Grid, ReadError>
}

/// The displayed texts of a sheet, one for each cell: `A1=text`.
func texts(_ grid: Grid) -> [String] { grid.cells.map { "\($0.reference)=\($0.text)" } }

/// The error thrown when reading a workbook's first sheet.
func error(of bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> ReadError? {
  do {
    _ = try grid(bytes, limits: limits)
    return nil
  } catch let error as ReadError {
    return error
  }
}

/// A sheet as delimited text.
func text(_ bytes: [UInt8], as form: DelimitedForm = .tsv, sheet: Int = 0) throws -> String {
  let workbook = try Workbook(bytes: bytes)
  let output = Output()
  try workbook.writeTexts(ofSheet: sheet, as: form) { output.append($0) }
  return String(decoding: output.bytes, as: UTF8.self)
}

final class Output {
  var bytes: [UInt8] = []

  func append(_ piece: Span<UInt8>) {
    unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}
