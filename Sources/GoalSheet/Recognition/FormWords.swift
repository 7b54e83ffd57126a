/// What recognition makes of a template's words, shared by every copy of a reader.
final class FormWords: Sendable {
  let vocabulary: FormVocabulary
  let finder: LabelFinder
  let marks: MarkText
  let legend: LegendText
  let quantities: QuantityText
  let checker: FormChecker
  /// The names of the template's list, which all checks of a run share.
  let organisations: OrganisationNames
  let samples: SampleNames
  let kinds: HeaderKinds
  let ends: NameEnds
  let printed: PrintedTexts
  /// The labels of other tables.
  let otherTables: PrintedTexts

  var fields: FormFields { vocabulary.fields }

  init(_ vocabulary: FormVocabulary) {
    self.vocabulary = vocabulary
    finder = LabelFinder(vocabulary)
    marks = MarkText(
      vocabulary.marks, variants: vocabulary.markVariants, legend: vocabulary.legend)
    legend = LegendText(marks: marks)
    quantities = QuantityText(units: vocabulary.units)
    organisations = OrganisationNames(vocabulary.departments)
    checker = FormChecker(vocabulary: vocabulary, organisations)
    samples = SampleNames(words: vocabulary.sampleWords)
    kinds = HeaderKinds(vocabulary, organisations)
    ends = NameEnds(vocabulary)
    printed = PrintedTexts(vocabulary.printed + vocabulary.otherTables)
    otherTables = PrintedTexts(vocabulary.otherTables)
  }
}
