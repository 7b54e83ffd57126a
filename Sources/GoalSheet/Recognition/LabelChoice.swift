/// The labels among which a text's place or year decides.
///
/// A class, because findings are copied often and hardly any has one: a reference to nothing costs
/// less to copy than two empty arrays.
final class LabelChoice: Sendable {
  /// See ``LabelBook/Finding/shared``.
  let shared: [FormLabel]
  /// See ``LabelBook/Finding/dated``.
  let dated: [DatedLabels.Entry]

  init(shared: [FormLabel], dated: [DatedLabels.Entry]) {
    self.shared = shared
    self.dated = dated
  }
}
