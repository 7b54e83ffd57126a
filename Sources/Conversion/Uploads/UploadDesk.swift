import Files
package import FormTemplate
package import GoalSheet
package import Messages
package import Reporting
package import WorkbookReading

/// Checks, converts and compares files in memory, by the rules of the commands; nothing is kept.
///
/// - SeeAlso: SPEC section 14
package struct UploadDesk: Sendable {
  let forms: [Template]
  let reading: ReadingOptions
  private let tables: SharedTables
  /// The tables of a desk that is attended.
  private var own: ReadingTables?

  /// A desk for sheets of the `forms`, of which the first is the usual one.
  package init(forms: [Template], limits: ReadingLimits) {
    self.forms = forms.isEmpty ? [.standard] : forms
    var reading = ReadingOptions(vocabulary: self.forms[0].vocabulary)
    if self.forms.count > 1 { reading.forms = self.forms.map(\.named) }
    reading.limits = limits
    // Whose sheets they are says whether they are expected.
    reading.countsMarks = true
    self.reading = reading
    tables = SharedTables(reading)
  }

  /// The desk for one request, which shares its tables with those of all requests at the same time.
  ///
  /// Making them takes as long as reading a form. Among them are short texts that forms share; so
  /// they are gone as soon as no request needs them.
  package var attended: UploadDesk {
    var desk = self
    desk.own = tables.current
    return desk
  }

  /// A reader for one request: it shares tables, but knows no parts of other requests' files.
  var reader: InputReader { (own ?? tables.current).reader.withNewParts }

  /// The forms that sheets may be, the usual one first.
  package var templates: [Template] { forms }

  /// Reads `uploads` and says what it finds.
  ///
  /// - Parameters:
  ///   - uploads: The files.
  ///   - expected: The sections and the year whose sheets they should be, if that is checked.
  ///   - findsCopies: Whether cells are also looked up in the copies with notes.
  /// - Returns: What was found, file by file.
  package func check(
    _ uploads: [Upload], expected: ExpectedSections? = nil, findsCopies: Bool = false
  ) -> UploadCheck {
    let observer = OutcomeCollector()
    var options = reading
    options.expected = expected
    let tally = Tally(observer: observer, total: nil, options)
    let reader = reader
    var check = UploadCheck()
    for (index, upload) in uploads.enumerated() {
      for input in inputs(of: [upload]) {
        let found = reader.read(input)
        tally.add(found, of: input.address)
        let messages = observer.takeMessages()
        let moved = findsCopies ? placesInCopy(of: input, found, messages) : []
        check.files.append(
          UploadCheck.File(
            upload: index, address: input.address, sheets: found.sheets, places: found.places,
            messages: messages, placesInCopy: moved, keys: found.keyed.map(\.key)))
      }
    }
    return check
  }

  /// Makes a file of `uploads`.
  ///
  /// - Parameters:
  ///   - product: What to make.
  ///   - uploads: At least one file. Copies with notes of several files, or of a zip, are a zip.
  ///   - language: The language of the notes.
  ///   - time: When the notes are made.
  ///   - isInListOrder: Whether documents have the sheets in the order of the template's list, in which
  ///     people look for them; else it is that of the files.
  /// - Returns: The file with its name, and how many of those that came in could not be read.
  /// - Throws: ``UploadError`` if nothing can be made of them.
  package func make(
    _ product: UploadProduct, of uploads: [Upload], language: Language, time: RunTime,
    isInListOrder: Bool = false
  ) throws(UploadError) -> MadeFile {
    guard let first = uploads.first else { throw UploadError(messages: []) }
    let stem = uploads.count == 1 ? FileName.stem(of: first.name) : Self.manySheets
    guard let format = product.format else {
      let notes = reviewOptions(language, time)
      guard uploads.count == 1, !isArchive(first) else { return try copies(of: uploads, notes) }
      return MadeFile(file: try copy(of: first, notes), failures: 0)
    }
    let inputs = isInListOrder ? inputsInListOrder(of: uploads) : inputs(of: uploads)
    return try made(inputs, as: format) { _ in stem }
  }

  /// Makes a file of the sheets of a folder that count, in the order of the template's list.
  ///
  /// - Parameters:
  ///   - product: What to make; not a copy with notes.
  ///   - folder: The folder, with what is expected in it.
  /// - Returns: The file, and how many of the folder's could not be read.
  /// - Throws: ``UploadError`` if nothing can be made of it.
  package func make(
    _ product: UploadProduct, of folder: WatchedFolder
  ) throws(UploadError) -> MadeFile {
    guard let format = product.format else { throw UploadError(messages: []) }
    let name = CollectionName(folder.expected, forms[0].vocabulary)
    return try made(folder.inputs, as: format, stem: name.stem(of:)) { options in
      options.keepsCounted = true
      options.reading.countsMarks = true
      options.reading.expected = folder.expected
    }
  }

  /// What a file with sheets of several files is called.
  static let manySheets = "組織目標管理シート"

  func inputs(of uploads: [Upload]) -> [Input] {
    let finder = InputFinder(limits: reading.limits)
    return uploads.flatMap { finder.inputs(of: $0.bytes, named: $0.name) }
  }

  /// The files by year, the latest first, and by section as in the list, each by its first sheet; those
  /// without one come last.
  private func inputsInListOrder(of uploads: [Upload]) -> [Input] {
    let reader = reader
    let order = OrganisationOrder(forms[0].vocabulary)
    let ranks = inputs(of: uploads).map { input -> (Int, Int) in
      guard let sheet = reader.read(input).keyed.first?.key else { return (.max, .max) }
      return (
        -sheet.fiscalYear, order.rank(department: sheet.department, section: sheet.section)
      )
    }
    // A member of a zip is read once; so these are new ones.
    let inputs = inputs(of: uploads)
    return inputs.indices.sorted {
      (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1)
    }.map { inputs[$0] }
  }

  private func made(
    _ inputs: [Input], as format: Format, stem: ([InputOutcome]) -> String,
    change: (inout ConversionOptions) -> Void = { _ in }
  ) throws(UploadError) -> MadeFile {
    let output = MemoryOutput()
    var options = ConversionOptions(
      destination: .memory(output), format: format, template: forms[0])
    options.otherTemplates = Array(forms.dropFirst())
    options.reading = reading
    options.workers = 1
    change(&options)
    let observer = OutcomeCollector()
    let result = Converter(options, observer: observer).convert(inputs)
    let (bytes, outcomes) = (output.bytes, observer.takeOutcomes())
    guard result.convertedInputs > 0, !bytes.isEmpty else {
      throw UploadError(
        messages: outcomes.flatMap(\.messages).filter { $0.severity == .error })
    }
    return MadeFile(
      file: Upload(name: "\(stem(outcomes)).\(format.rawValue)", bytes: bytes),
      failures: result.failures)
  }
}
