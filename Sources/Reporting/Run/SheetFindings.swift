import Messages

/// How many errors and warnings concern each sheet of a file.
///
/// Those about a file with a single sheet concern that sheet. That a section handed in twice is no finding
/// about what either sheet says.
struct SheetFindings {
  private var counts: [Int: (errors: Int, warnings: Int)] = [:]

  init(_ file: RunRecord.File) {
    guard file.sheets.count > 1 else {
      let own = file.findings.filter { $0.code != .duplicateSheet }
      counts[0] = (own.count { $0.severity == .error }, own.count { $0.severity == .warning })
      return
    }
    for block in FileBlock.blocks(of: file) {
      guard let sheet = block.sheet else { continue }
      let own = block.groups.filter { $0.code != .duplicateSheet }
      counts[sheet] = (
        own.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) },
        own.reduce(0) { $0 + ($1.severity == .warning ? $1.count : 0) }
      )
    }
  }

  func errors(of sheet: Int) -> Int { counts[sheet]?.errors ?? 0 }
  func warnings(of sheet: Int) -> Int { counts[sheet]?.warnings ?? 0 }
  func isClean(_ sheet: Int) -> Bool { errors(of: sheet) + warnings(of: sheet) == 0 }
}
