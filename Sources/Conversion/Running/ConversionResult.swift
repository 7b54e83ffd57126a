/// How a run ended, in numbers.
package struct ConversionResult: Hashable, Sendable {
  /// Inputs that gave what belongs in an output.
  package var convertedInputs = 0
  /// Inputs of which something could not be converted, and outputs that could not be written.
  package var failures = 0
  package var warnings = 0
  package var sheets = 0
  /// Whether a fault ended the run before all inputs were done with.
  package var endedEarly = false
  /// Inputs that were left out because they had not changed, and the first of them.
  package var unchangedInputs = 0
  package var firstUnchanged: [String] = []

  package init() {}

  /// The exit status: 0 when all was converted, else 1; with `isStrict` also 1 when something was
  /// warned of.
  package func exitStatus(isStrict: Bool) -> Int32 {
    failures > 0 || isStrict && warnings > 0 ? 1 : 0
  }
}
