import Files
package import Reporting

/// Reads inputs and writes outputs, for `mokuhyo convert`.
package struct Converter {
  private let options: ConversionOptions
  private let observer: any RunObserver

  package init(_ options: ConversionOptions, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Converts known inputs; errors are reported and counted.
  package func convert(_ inputs: consuming [Input]) -> ConversionResult {
    let tally = Tally(observer: observer, total: inputs.count, options.reading)
    let identities = options.replaces || options.updates ? identities(of: inputs) : []
    // The list may be long, so free each input once it has been taken.
    let source = InputSource(consume inputs)
    do throws(OutputError) {
      switch options.destination {
      case .folder(let path):
        try FolderRun(path, options: options, inputs: identities, tally: tally)
          .run(source, workers: workers)
      case .file(let path) where options.replaces && isInput(path, among: identities):
        throw .isInput(path)
      default: try CollatedRun(options, tally: tally).run(source, workers: workers)
      }
    } catch {
      tally.add(error)
    }
    return tally.finish()
  }

  /// Converts inputs as their paths arrive, to standard output or another streaming output.
  package func convert(_ source: InputSource) -> ConversionResult {
    let tally = Tally(observer: observer, total: nil, options.reading)
    do throws(OutputError) {
      try CollatedRun(options, tally: tally).run(source, workers: workers)
    } catch {
      tally.add(error)
    }
    return tally.finish()
  }

  private var workers: Int { options.workers ?? availableCores }

  // MARK: - Inputs are never overwritten

  private func isInput(_ path: String, among inputs: Set<FileStatus.Identity>) -> Bool {
    FileStatus.isInput(path, among: inputs)
  }

  private func identities(of inputs: [Input]) -> Set<FileStatus.Identity> {
    var identities = Set(inputs.compactMap { $0.identity })
    for path in options.otherInputs {
      if let status = try? FileStatus(of: path) { identities.insert(status.identity) }
    }
    return identities
  }
}
