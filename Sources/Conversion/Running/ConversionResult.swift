package import GoalSheet

/// How a run ended, in numbers.
package struct ConversionResult: Hashable, Sendable {
  /// The number of inputs with something for an output.
  package var convertedInputs = 0
  /// The number of inputs that could not be fully converted, and of outputs that could not be
  /// written.
  package var failures = 0
  package var warnings = 0
  package var sheets = 0
  /// Whether an error ended the run before all inputs were processed.
  package var endedEarly = false
  /// The number of inputs skipped because they had not changed, and the first of them.
  package var unchangedInputs = 0
  package var firstUnchanged: [String] = []
  /// The expected sections whose sheet did not come.
  package var missing: [SectionName] = []

  package init() {}

  /// The exit status: 0 if everything was converted, otherwise 1; with `isStrict`, also 1 if there
  /// were warnings.
  package func exitStatus(isStrict: Bool) -> Int32 {
    failures > 0 || isStrict && warnings > 0 ? 1 : 0
  }
}
