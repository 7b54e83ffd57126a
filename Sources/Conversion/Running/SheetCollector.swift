package import GoalSheet
package import Messages

/// Reads all sheets of some inputs, usually on all cores.
package struct SheetCollector {
  private let options: ReadingOptions
  private let workers: Int

  package init(_ options: ReadingOptions, workers: Int = availableCores) {
    self.options = options
    self.workers = workers
  }

  /// The sheets and messages of `inputs`, in their order.
  package func sheets(of inputs: [Input]) -> (sheets: [GoalSheet], messages: [Message]) {
    let queue = WorkQueue(
      InputSource(inputs), options: options, splitting: [.lines, .pieces], workers: workers)
    let reader = InputReader(options, workers: queue.isOneItem ? workers : 1)
    var sheets: [GoalSheet] = []
    var messages: [Message] = []
    OrderedPipeline(
      next: { queue.nextItem() },
      prepare: { (item: WorkItem) in reader.read(item) },
      takeTurn: nil,
      finish: { $0 },
      deliver: { (reading: Reading) in
        sheets += reading.sheets
        messages += reading.messages
        return true
      }
    ).run(workers: queue.isOneItem ? 1 : workers)
    return (sheets, messages)
  }
}
