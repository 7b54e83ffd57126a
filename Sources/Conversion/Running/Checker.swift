/// Reads inputs and tells what is found in them: what `mokuhyo check` does.
package struct Checker {
  private let options: ReadingOptions
  private let reporter: any Reporter

  package init(_ options: ReadingOptions, reporter: any Reporter) {
    self.options = options
    self.reporter = reporter
  }

  /// Reads `inputs` and reports their messages, in the inputs' order.
  package func check(_ inputs: [Input]) -> ConversionResult {
    let tally = Tally(reporter: reporter, total: inputs.count)
    let reader = InputReader(options)
    var rest = inputs[...]
    OrderedPipeline(
      next: { rest.popFirst() },
      prepare: { (input: Input) in
        var reading = reader.read(input)
        reading.forgetSheets()
        return reading
      },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (reading: Reading) in
        tally.add(reading)
        return true
      }
    ).run(workers: min(availableCores, inputs.count))
    return tally.result
  }
}
