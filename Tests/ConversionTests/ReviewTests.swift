import Foundation
import TestSupport
import Testing

/// `mokuhyo review` and `convert --fix`, as people use them.
@Suite(.startsPrograms) struct ReviewTests {
  @Test func `every file with a finding comes back, an unreadable one is only listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(contentsOf: URL(filePath: Samples.ward)), to: "in/西区.tsv")
    try folder.write("no workbook", to: "in/壊れた.xlsx")
    let before = try folder.contents(of: "in/西区.tsv")
    let run = try Tool.run(
      Tool.mokuhyo, ["review", folder("in"), "-o", folder("out/"), "--lang", "ja"])
    #expect(run.status == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("out")).sorted()
    #expect(names == ["点検結果.xlsx", "西区.xlsx"])
    #expect(try folder.contents(of: "in/西区.tsv") == before)
    let list = try Tool.run(Tool.mokuhyo, ["cells", folder("out/点検結果.xlsx"), "--to", "csv"])
    #expect(list.output.contains("壊れた.xlsx"))
    #expect(list.output.contains("「西区」と書いてください"))
    // The copy is the official form with the same findings.
    let findings = try Tool.run(Tool.mokuhyo, ["check", folder("out/西区.xlsx")])
    #expect(findings.lines.count == 5)
  }

  @Test func `the list over all files is no finding where it is read`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(Tool.mokuhyo, ["review", Samples.ward, "-o", folder("in/")])
    let before = try Tool.run(Tool.mokuhyo, ["check", folder("in/r5-nishi-ku.xlsx")])
    try #require(before.lines.count == 5)
    let all = try Tool.run(Tool.mokuhyo, ["check", folder("in")])
    #expect(all.lines == before.lines)
    #expect(all.status == 0)
  }

  @Test func `the list names the sections that have not handed in`() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      Tool.mokuhyo,
      [
        "review", Samples.section, "-o", folder("out/"), "--expect", "西区/地域課", "--expect",
        "西区/建設課", "--lang", "ja",
      ])
    #expect(run.status == 0)
    let list = try Tool.run(Tool.mokuhyo, ["cells", folder("out/点検結果.xlsx"), "--to", "csv"])
    #expect(list.output.contains("西区 建設課"))
    #expect(!list.output.contains("西区 地域課"))
  }

  @Test func `a copy is not replaced without force, and an input never`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(
      Tool.mokuhyo, ["convert", Samples.ward, "--to", "xlsx", "-o", folder("西区.xlsx")])
    let before = try folder.contents(of: "西区.xlsx")
    let run = try Tool.run(
      Tool.mokuhyo, ["review", folder("西区.xlsx"), "-o", folder.path, "--force"])
    #expect(run.status == 1)
    #expect(try folder.contents(of: "西区.xlsx") == before)
    let arguments = ["review", folder("西区.xlsx"), "-o", folder("out")]
    #expect(try Tool.run(Tool.mokuhyo, arguments).status == 0)
    let copy = try folder.contents(of: "out/西区.xlsx")
    let again = try Tool.run(Tool.mokuhyo, arguments)
    #expect(again.status == 1 && again.errors.contains("--force"))
    #expect(try folder.contents(of: "out/西区.xlsx") == copy)
  }

  @Test(.enabled(if: Tool.isInstalled("python3")))
  func `a workbook mended as the messages suggest is free of findings`() throws {
    let folder = try TemporaryFolder()
    try Tool.run(
      Tool.mokuhyo, ["convert", Samples.ward, "--to", "xlsx", "-o", folder("r5.xlsx")])
    let found = try Tool.run(Tool.mokuhyo, ["check", "--json", folder("r5.xlsx")])
    try folder.write(found.standardOutput, to: "found.json")
    let script = """
      import json, sys
      try: import openpyxl
      except ImportError: sys.exit(9)
      book = openpyxl.load_workbook(sys.argv[1])
      for m in json.load(open(sys.argv[2])):
        book[m["sheet"]][m["cell"]] = m["suggestion"]
      book.save(sys.argv[1])
      """
    let mended = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, folder("r5.xlsx"), folder("found.json")])
    guard mended.status != 9 else { return }
    try #require(mended.status == 0, "\(mended.errors)")
    let rest = try Tool.run(Tool.mokuhyo, ["check", folder("r5.xlsx")])
    #expect(rest.output == "")
  }

  @Test func `fix writes the right spelling and says so instead of warning`() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(
      Tool.mokuhyo,
      ["convert", Samples.ward, "--to", "json", "-o", folder("r5.json"), "--fix", "--strict"])
    #expect(run.status == 0)
    #expect(run.errorLines.count == 5)
    #expect(run.errorLines.allSatisfy { $0.contains(": info: ") && $0.hasSuffix(" [fixed]") })
    let again = try Tool.run(Tool.mokuhyo, ["check", folder("r5.json")])
    #expect(again.output == "")
  }

  /// Opens originals and copies with openpyxl and prints what differs besides the new notes.
  private static let comparison = #"""
    import json, os, sys, warnings
    try: import openpyxl
    except ImportError: sys.exit(9)
    warnings.simplefilter("ignore")
    before, after, found = sys.argv[1:4]

    def place(sheet, cell):
      for area in sheet.merged_cells.ranges:
        if cell in area: return area.start_cell.coordinate
      return cell

    def notes(book):
      return {(sheet.title, cell.coordinate): cell.comment.text for sheet in book.worksheets
        for row in sheet.iter_rows() for cell in row if cell.comment}

    def objects(book, names):
      return [(len(sheet._charts), len(sheet._images), len(sheet.data_validations.dataValidation),
        len(sheet.conditional_formatting), len(sheet.merged_cells.ranges), len(sheet._hyperlinks),
        sheet.protection.sheet, sheet.print_area)
        for sheet in book.worksheets if sheet.title in names]

    count = 0
    for name in sorted(os.listdir(after)):
      source = os.path.join(before, name)
      if not os.path.exists(source) or not name.endswith((".xlsx", ".xlsm")): continue
      try: old = openpyxl.load_workbook(source)
      except Exception: continue
      if not old.sheetnames: continue
      new = openpyxl.load_workbook(os.path.join(after, name))
      count += 1
      if new.sheetnames != old.sheetnames + ["点検結果"]: print(name, new.sheetnames)
      if objects(new, old.sheetnames) != objects(old, old.sheetnames): print(name, "objects")
      theirs, all = notes(old), notes(new)
      for cell, text in theirs.items():
        if not all.get(cell, "").startswith(text.rstrip()): print(name, cell, "lost")
      ours = {cell for cell, text in all.items() if "【mokuhyo 点検】" in text}
      want = {(m["sheet"], place(old[m["sheet"]], m["cell"])) for m in json.load(open(found))
        if m["cell"] and m["sheet"] and os.path.basename(m["file"]) == name}
      if ours != want: print(name, ours ^ want)
      if set(all) != set(theirs) | want: print(name, "further notes")
    print(count)
    """#

  @Test(.enabled(if: Tool.isInstalled("python3")))
  func `another reader sees the old notes and ours, and nothing is gone`() throws {
    guard let submissions = Repository.shared("submissions") else { return }
    let folder = try TemporaryFolder()
    let inputs = try FileManager.default.contentsOfDirectory(atPath: submissions.path)
      .filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted()
      .map { submissions.appending(path: $0).path }
    let found = try Tool.run(Tool.mokuhyo, ["check", "--json"] + inputs)
    try folder.write(found.standardOutput, to: "found.json")
    try Tool.run(Tool.mokuhyo, ["review", "--all", "-o", folder("out/")] + inputs)
    let run = try Tool.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", Self.comparison, submissions.path, folder("out"), folder("found.json")])
    guard run.status != 9 else { return }
    try #require(run.status == 0, "\(run.errors)")
    let lines = run.lines
    #expect(lines.dropLast() == [])
    #expect(lines.last.flatMap { Int($0) } ?? 0 > 50)
  }
}
