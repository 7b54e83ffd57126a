package import Reporting

/// Reads inputs and reports what it finds in them, for `mokuhyo check`.
package struct Checker {
  private let options: ReadingOptions
  private let observer: any RunObserver

  package init(_ options: ReadingOptions, observer: any RunObserver) {
    var options = options
    options.comparesContents = true
    self.options = options
    self.observer = observer
  }

  /// Reads `inputs` and reports their messages, in the inputs' order.
  package func check(_ inputs: [Input]) -> ConversionResult {
    let tally = Tally(observer: observer, total: inputs.count, options)
    let queue = WorkQueue(
      InputSource(inputs), options: options,
      splitting: options.needsWholeSheets ? [.lines, .pieces] : [.lines, .pieces, .sheets],
      workers: availableCores)
    let reader = InputReader(options, workers: queue.isOneItem ? availableCores : 1)
    OrderedPipeline(
      next: { queue.nextItem() },
      prepare: { (item: WorkItem) in
        var reading = reader.read(item)
        reading.forgetSheets()
        return (reading: reading, item: item)
      },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (result: (reading: Reading, item: WorkItem)) in
        tally.add(result.reading, of: result.item.address, endsInput: result.item.endsInput)
        return true
      }
    ).run(workers: queue.isOneItem ? 1 : availableCores)
    return tally.finish()
  }
}
