import Conversion
import FormTemplate
import GoalSheet
import Messages
import Reporting

/// The state of the collection in one language: what the page and its data show.
struct BoardReport {
  let view: Board.View
  let report: RunReport
  let table: CollectionTable
  /// The year that is expected, if only one is.
  let fiscalYear: Int?
  private let files: [String: WatchedState.File]

  init(_ view: Board.View, _ options: ServerOptions, language: Language) {
    self.view = view
    let files = Dictionary(
      view.state.files.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    self.files = files
    var record = RunRecord(language: language)
    for outcome in view.state.outcomes { record.add(outcome) }
    report = RunReport(
      .check, record, vocabulary: (options.forms.first ?? .standard).vocabulary,
      version: ProgramVersion.text, expected: options.expected, time: view.time,
      fileTime: { files[$0]?.changed })
    fiscalYear = options.expected?.fiscalYear
    table = CollectionTable(report, fiscalYear: fiscalYear)
  }

  /// The file with an index of the record.
  func file(_ index: Int) -> WatchedState.File? { files[report.record.files[index].name] }

  /// The name of a file below the folder.
  func name(_ index: Int) -> String { file(index)?.name ?? report.record.files[index].name }

  /// Where the findings of a sheet begin, above its drawing; `nil` if its file cannot be opened by itself.
  func path(of place: SectionTable.SheetPlace) -> String? {
    guard let file = file(place.file), file.canOpen else { return nil }
    let isOnly = report.record.files[place.file].sheets.count == 1
    return "/board/files/\(file.id)#" + (isOnly ? "findings" : "w1-\(place.sheet + 1)")
  }

  /// The files without a sheet of a known section whose names are of a section: it may have handed in.
  func files(namedAfter section: SectionName) -> [Int] {
    let departments = Set(table.lines.map(\.name.department))
    return table.otherFiles.filter { index in
      guard let file = file(index), file.mentioned.contains(section.section) else { return false }
      // Several departments may have a section of one name.
      let named = departments.filter { !$0.isEmpty && file.name.contains($0) }
      return named.isEmpty || named.contains(section.department)
    }
  }

  /// When the files of some sheets were last changed.
  func changed(_ sheets: [SectionTable.SheetPlace]) -> RunTime? {
    sheets.compactMap { file($0.file)?.changed }.max().map {
      RunTime(localSeconds: $0 / 1_000_000_000)
    }
  }

  /// What a file with the sheets that count would lack.
  var left: (notFilledIn: Int, duplicates: Int, unexpected: Int, files: Int) {
    (
      report.counted.places.count - report.counted.filledIn.count,
      report.counted.count(of: .duplicate), table.unexpected.count, table.otherFiles.count
    )
  }

  /// How many sections have findings on the sheets that count.
  var doubtfulSections: Int {
    table.lines.count { $0.errors + $0.warnings > 0 }
  }

  func isBeingWritten(_ sheets: [SectionTable.SheetPlace]) -> Bool {
    sheets.contains { file($0.file)?.isBeingWritten == true }
  }
}
