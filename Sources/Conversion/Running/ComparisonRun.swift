package import Comparison
package import FormTemplate
import GoalSheet
package import Messages

/// Reads two sets of inputs and finds what changed between them.
///
/// - SeeAlso: SPEC section 10
package struct ComparisonRun {
  /// What a run found.
  package struct Outcome: Sendable {
    /// What changed, by sheet; `nil` if one of the sides has no sheet at all.
    package let comparisons: [SheetComparison]?
    /// What could not be read.
    package let errors: [Message]
  }

  private let reading: ReadingOptions
  private let forms: [Template]
  private let scope: ComparisonScope
  private let workers: Int

  /// A run that reads sheets of the `forms` and keeps the changes in `scope`.
  package init(
    _ reading: ReadingOptions, forms: [Template], scope: ComparisonScope,
    workers: Int = availableCores
  ) {
    var reading = reading
    reading.keepsCells = true
    self.reading = reading
    self.forms = forms
    self.scope = scope
    self.workers = workers
  }

  package func compare(_ old: [Input], _ new: [Input]) -> Outcome {
    let collector = SheetCollector(reading, workers: workers)
    let (old, new) = (collector.sheets(of: old), collector.sheets(of: new))
    let errors = (old.messages + new.messages).filter { $0.severity == .error }
    guard !old.sheets.isEmpty, !new.sheets.isEmpty else {
      return Outcome(comparisons: nil, errors: errors)
    }
    let comparer = Comparer(
      forms.first?.vocabulary.departments ?? [], fields: .union(forms.map(\.vocabulary.fields)))
    return Outcome(
      comparisons: comparer.compare(
        old.sheets, new.sheets, unread: (Self.unread(old.messages), Self.unread(new.messages))
      ).compactMap { $0.limited(to: scope) }, errors: errors)
  }

  /// What the errors of a side say that could not be read.
  private static func unread(_ messages: [Message]) -> [UnreadPlace] {
    messages.filter { $0.severity == .error }.map { message in
      UnreadPlace(
        file: message.place.file ?? "", worksheet: message.place.sheet,
        mayBeAny: message.code != .noForm)
    }
  }
}
