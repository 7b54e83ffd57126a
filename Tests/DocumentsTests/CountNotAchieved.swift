import Conversion

func countNotAchieved(in path: String) throws -> [String: Int] {
  var counts: [String: Int] = [:]
  for sheet in try GoalSheetFile.read(path) {
    counts[sheet.section, default: 0] += sheet.rowsMarked(.notAchieved).count
  }
  return counts
}
