import Messages

/// How many errors and warnings concern each sheet of a file.
///
/// Those about a file with a single sheet concern that sheet.
struct SheetFindings {
  private var counts: [Int: (errors: Int, warnings: Int)] = [:]

  init(_ file: RunRecord.File) {
    guard file.sheets.count > 1 else {
      counts[0] = (file.count(of: .error), file.count(of: .warning))
      return
    }
    for block in FileBlock.blocks(of: file) {
      guard let sheet = block.sheet else { continue }
      counts[sheet] = (
        block.groups.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) },
        block.groups.reduce(0) { $0 + ($1.severity == .warning ? $1.count : 0) }
      )
    }
  }

  func errors(of sheet: Int) -> Int { counts[sheet]?.errors ?? 0 }
  func warnings(of sheet: Int) -> Int { counts[sheet]?.warnings ?? 0 }
  func isClean(_ sheet: Int) -> Bool { errors(of: sheet) + warnings(of: sheet) == 0 }
}
