import Drafting
import Files
package import GoalSheet
import Grid
import Messages
package import WorkbookReading

/// Drafts a template from a workbook with a blank form.
package struct DraftRun {
  private let vocabulary: FormVocabulary
  private let limits: ReadingLimits
  private let sheetName: String?

  /// Drafts with the built-in template's words.
  ///
  /// `sheetName` is the worksheet with the form; without it, the one with the most known labels is.
  package init(_ vocabulary: FormVocabulary, limits: ReadingLimits, sheetName: String? = nil) {
    self.vocabulary = vocabulary
    self.limits = limits
    self.sheetName = sheetName
  }

  /// The template's text, or why there is none.
  package func draft(of path: String) -> Result<String, DraftError> {
    do throws(ReadError) {
      let workbook = try WorkbookOpener(limits: limits, memo: nil).open(path: path)
      let names = workbook.sheets.map(\.name)
      if let sheetName, !names.contains(sheetName) {
        return .failure(DraftError(.noSuchSheet(sheetName, file: path, there: names)))
      }
      var found: [Candidate] = []
      var cards: (sheet: String, cells: [CellReference])?
      var grids: [Int: Grid] = [:]
      for (index, entry) in workbook.sheets.enumerated() where entry.kind == .worksheet {
        grids[index] =
          isWanted(entry) ? try workbook.grid(at: index) : try? workbook.grid(at: index)
      }
      for (index, entry) in workbook.sheets.enumerated() where isWanted(entry) {
        guard let grid = grids[index] else { continue }
        let look = try workbook.look(at: index)
        let others = workbook.sheets.indices.filter { $0 != index }.compactMap { grids[$0] }
        let drafted = TemplateDraft.draft(
          of: grid, look: look, vocabulary: vocabulary, others: others)
        guard let draft = drafted else {
          let cells = CardForm.labels(of: grid, vocabulary: vocabulary)
          cards = cards ?? cells.map { (entry.name, $0) }
          continue
        }
        found.append(
          Candidate(draft: draft, sheet: entry.name, isSample: isSample(entry.name)))
      }
      guard var best = found.first else {
        return .failure(
          DraftError(
            cards.map { .cards($0.cells, in: path, $0.sheet) } ?? .noForm(in: path)))
      }
      for other in found.dropFirst() where best.isLess(than: other) { best = other }
      guard best.draft.columnCount <= TemplateDraft.mostColumns else {
        return .failure(DraftError(.tooManyColumns(best.draft.columnCount, in: path, best.sheet)))
      }
      let name = FileName.stem(of: path.split(separator: "/").last.map(String.init) ?? path)
      return .success(
        best.draft.yaml(
          named: name, source: "\(name)（\(best.sheet)）", notes: notes(on: best, of: found),
          otherSheets: otherSheets(of: workbook, best, found)))
    } catch {
      return .failure(DraftError(Message(error.located(in: Place(file: path)))))
    }
  }

  /// A worksheet from which a template can be drafted.
  private struct Candidate {
    let draft: TemplateDraft
    let sheet: String
    let isSample: Bool

    /// Whether another worksheet is rather the form: no sample, with more known labels, or blank.
    func isLess(than other: Candidate) -> Bool {
      func rank(_ one: Candidate) -> (Int, Int, Int) {
        (one.isSample ? 0 : 1, one.draft.knownLabels, -one.draft.filledTexts)
      }
      return rank(self) < rank(other)
    }
  }

  private func isSample(_ name: String) -> Bool {
    vocabulary.sampleWords.contains(where: name.contains)
  }

  /// The worksheets that are no forms to fill in: lists, notes and samples.
  private func otherSheets(
    of workbook: any WorkbookReader, _ best: Candidate, _ found: [Candidate]
  ) -> [String] {
    let forms = found.filter { !$0.isSample }.map(\.sheet) + [best.sheet]
    return workbook.sheets.filter { $0.kind == .worksheet && !forms.contains($0.name) }
      .map(\.name)
  }

  private func notes(on best: Candidate, of found: [Candidate]) -> [String] {
    let others = found.map(\.sheet).filter { $0 != best.sheet }
    var notes: [String] = []
    if best.isSample { notes.append("シート「\(best.sheet)」は記入例のようです。白紙の様式から作り直してください。") }
    if !others.isEmpty {
      notes.append(
        "シート「\(best.sheet)」を使いました。ほかに表のあるシート（\(others.joined(separator: "、"))）は、"
          + "--sheet で選べます。")
    }
    return notes
  }

  private func isWanted(_ entry: SheetEntry) -> Bool {
    guard entry.kind == .worksheet else { return false }
    return sheetName.map { entry.name == $0 } ?? (entry.visibility == .visible)
  }
}
