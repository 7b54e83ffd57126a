import Grid

/// The forms and parts of forms on a worksheet, before deciding which belong together.
package struct FormSurvey: Sendable {
  let file: String
  let sheet: String?
  let objects: [SheetObject]
  /// The worksheet, if it has no labels and is small enough to be the next page of a form.
  private(set) var pages: Grid?
  /// Whether the worksheet has a form, or a part of one.
  private(set) var foundForm = false
  var parts: [FormPart] = [] {
    didSet {
      foundForm = foundForm || !parts.isEmpty
      if foundForm { pages = nil }
    }
  }

  /// Which of several forms the worksheet was read as.
  var form = 0
  /// The number of different labels in the forms that were found.
  var explained = 0
  /// Where no form is whole: the labels of each that are missing.
  var missing: [(form: String, labels: [String])] = []

  init(_ grid: Grid, file: String, parts: [FormPart] = []) {
    self.file = file
    sheet = grid.name
    objects = grid.objects
    self.parts = parts
    foundForm = !parts.isEmpty
    if !foundForm, grid.cells.count <= Self.largestPage { pages = grid }
  }

  /// The parts, which are no longer kept here.
  mutating func takeParts() -> [FormPart] {
    defer { parts = [] }
    return parts
  }

  static let largestPage = 20_000
}
