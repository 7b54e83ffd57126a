/// The findings about a form, a worksheet or a whole file.
struct FileBlock {
  /// The index among the file's sheets; `nil` if no sheet was read.
  var sheet: Int?
  var worksheet: String?
  var section: String?
  var groups: [FindingGroup] = []

  /// The blocks of a file: the findings about the file itself, then every sheet, even without
  /// findings, and the worksheets that gave no sheet.
  static func blocks(of file: RunRecord.File) -> [FileBlock] {
    var sheets: [FileBlock] = []
    var owners: [Owner: Int] = [:]
    for (index, sheet) in file.sheets.enumerated() {
      sheets.append(
        FileBlock(sheet: index, worksheet: sheet.worksheet, section: sheet.section))
      let owner = Owner(worksheet: sheet.worksheet, section: sheet.section)
      if owners[owner] == nil { owners[owner] = index }
    }
    var others: [FileBlock] = []
    for group in FindingGroup.groups(of: file.findings) {
      let owner = Owner(worksheet: group.worksheet, section: group.section ?? "")
      let only = sheets.indices.filter { sheets[$0].worksheet == group.worksheet }
      if let index = group.section == nil && group.worksheet != nil && only.count == 1
        ? only[0] : owners[owner]
      {
        sheets[index].groups.append(group)
      } else if let index = others.firstIndex(where: { $0.worksheet == group.worksheet }) {
        others[index].groups.append(group)
      } else {
        others.append(FileBlock(worksheet: group.worksheet, groups: [group]))
      }
    }
    let whole = others.filter { $0.worksheet == nil }
    return (whole + sheets + others.filter { $0.worksheet != nil }).map { block in
      var block = block
      block.groups = block.groups.worstFirst
      return block
    }
  }

  private struct Owner: Hashable {
    var worksheet: String?
    var section: String
  }
}
