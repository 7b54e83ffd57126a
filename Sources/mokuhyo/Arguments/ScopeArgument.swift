import ArgumentParser
import Comparison

/// The kinds of changes that `--only` names, between commas.
struct ScopeArgument: ExpressibleByArgument {
  let kinds: [ComparisonScope.Kind]

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    kinds = names.compactMap { ComparisonScope.Kind(rawValue: $0) }
    guard !kinds.isEmpty, kinds.count == names.count else { return nil }
  }

  static let allValueStrings = ComparisonScope.Kind.allCases.map(\.rawValue)
  static let defaultCompletionKind = CompletionKind.list(allValueStrings)
}
