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

  /// - Parameters:
  ///   - vocabulary: The built-in template's words.
  ///   - sheetName: The worksheet with the form; without it, the one with the most known labels.
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
      var best: (draft: TemplateDraft, sheet: String)?
      for (index, entry) in workbook.sheets.enumerated() where isWanted(entry) {
        let grid = try workbook.grid(at: index)
        let look = try workbook.look(at: index)
        guard let draft = TemplateDraft(of: grid, look: look, vocabulary: vocabulary),
          draft.knownLabels > best?.draft.knownLabels ?? -1
        else { continue }
        best = (draft, entry.name)
      }
      guard let best else { return .failure(DraftError(.noForm(in: path))) }
      let name = FileName.stem(of: path.split(separator: "/").last.map(String.init) ?? path)
      return .success(best.draft.yaml(named: name, source: "\(name)（\(best.sheet)）"))
    } catch {
      return .failure(DraftError(Message(error.located(in: Place(file: path)))))
    }
  }

  private func isWanted(_ entry: SheetEntry) -> Bool {
    guard entry.kind == .worksheet else { return false }
    return sheetName.map { entry.name == $0 } ?? (entry.visibility == .visible)
  }
}
