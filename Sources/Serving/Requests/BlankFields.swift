import FormTemplate
import GoalSheet
import Hummingbird

/// What is written and ticked on the page for blank forms, to be there again when somebody comes back.
struct BlankFields: Sendable {
  /// The year as it was written; `nil` for the usual one.
  var year: String?
  var department: String?
  /// The departments and sections that are ticked, `西区/地域課` or `西区` for all of its sections.
  var expected: [String] = []

  init() {}

  /// What the page's form has sent.
  init(_ form: UploadForm) {
    year = form.texts("year").first
    department = form.texts("department").first
    expected = form.texts("expect")
  }

  /// What the query of the page's address says.
  init(_ request: Request) {
    let query = request.uri.queryParameters
    year = query["year"].map(String.init)
    department = query["department"].map(String.init)
    expected = query.filter { $0.key == "expect" }.map { String($0.value) }
  }

  /// The page's address with these; a department stands for all of its sections, so that it stays short.
  func path(_ vocabulary: FormVocabulary) -> String {
    var names = expected
    for department in vocabulary.departments {
      let all = department.sections.map { Self.name(of: $0.text, in: department) }
      guard !all.isEmpty, all.allSatisfy(names.contains) else { continue }
      names.removeAll(where: all.contains)
      names.append(department.name.text)
    }
    let fields =
      [("year", year), ("department", department)].compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : (name, $0) }
      } + names.map { ("expect", $0) }
    guard !fields.isEmpty else { return MainPage.blank.path }
    return MainPage.blank.path + "?"
      + fields.map { "\($0)=\(PercentEncoding.text($1))" }.joined(separator: "&")
  }

  /// The value of a section's box.
  static func name(of section: String, in department: FormVocabulary.Department) -> String {
    "\(department.name.text)/\(section)"
  }

  func isTicked(_ section: String, in department: FormVocabulary.Department) -> Bool {
    expected.contains(Self.name(of: section, in: department))
      || expected.contains(department.name.text)
  }
}
