/// A form that worksheets may be, with the name and version of its template: `mokuhyo-hyo/1.0`.
package struct NamedForm: Sendable {
  package var name: String
  package var vocabulary: FormVocabulary

  package init(name: String, vocabulary: FormVocabulary) {
    self.name = name
    self.vocabulary = vocabulary
  }
}
