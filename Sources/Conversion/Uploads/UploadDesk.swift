import Files
package import FormTemplate
package import Messages
import PackageEditing
package import Reporting
package import WorkbookReading

/// Checks, converts and compares files in memory, by the rules of the commands; nothing is kept.
///
/// - SeeAlso: SPEC section 14
package struct UploadDesk: Sendable {
  let forms: [Template]
  let reading: ReadingOptions

  /// A desk for sheets of the `forms`, of which the first is the usual one.
  package init(forms: [Template], limits: ReadingLimits) {
    self.forms = forms.isEmpty ? [.standard] : forms
    var reading = ReadingOptions(vocabulary: self.forms[0].vocabulary)
    if self.forms.count > 1 { reading.forms = self.forms.map(\.named) }
    reading.limits = limits
    self.reading = reading
  }

  /// The forms that sheets may be, the usual one first.
  package var templates: [Template] { forms }

  /// Reads `uploads` and says what it finds.
  package func check(_ uploads: [Upload]) -> UploadCheck {
    let observer = OutcomeCollector()
    let tally = Tally(observer: observer, total: nil, reading)
    let reader = InputReader(reading)
    var check = UploadCheck()
    for input in inputs(of: uploads) {
      let found = reader.read(input)
      tally.add(found, of: input.address)
      check.files.append(
        UploadCheck.File(
          address: input.address, sheets: found.sheets, places: found.places,
          messages: observer.takeMessages()))
    }
    return check
  }

  /// Makes a file of `uploads`.
  ///
  /// - Parameters:
  ///   - product: What to make.
  ///   - uploads: At least one file; exactly one for a copy with notes.
  ///   - language: The language of the notes.
  ///   - time: When the notes are made.
  /// - Returns: The file with its name, and how many of those that came in could not be read.
  /// - Throws: ``UploadError`` if nothing can be made of them.
  package func make(
    _ product: UploadProduct, of uploads: [Upload], language: Language, time: RunTime
  ) throws(UploadError) -> MadeFile {
    guard let first = uploads.first else { throw UploadError(messages: []) }
    let stem = uploads.count == 1 ? FileName.stem(of: first.name) : Self.manySheets
    guard let format = product.format else {
      let copy = try copy(of: first, stem: stem, language: language, time: time)
      return MadeFile(file: copy, failures: 0)
    }
    return try made(inputs(of: uploads), as: format, stem: stem)
  }

  /// Makes a file of all sheets of a folder, as `convert` does with the folder.
  ///
  /// - Parameters:
  ///   - product: What to make; not a copy with notes.
  ///   - folder: The path of the folder.
  /// - Returns: The file, and how many of the folder's could not be read.
  /// - Throws: ``UploadError`` if nothing can be made of it.
  package func make(
    _ product: UploadProduct, ofFolder folder: String
  ) throws(UploadError) -> MadeFile {
    guard let format = product.format else { throw UploadError(messages: []) }
    let inputs = InputFinder(limits: reading.limits).inputs(of: folder)
    return try made(inputs, as: format, stem: Self.manySheets)
  }

  /// What a file with sheets of several files is called.
  private static let manySheets = "組織目標管理シート"

  func inputs(of uploads: [Upload]) -> [Input] {
    let finder = InputFinder(limits: reading.limits)
    return uploads.flatMap { finder.inputs(of: $0.bytes, named: $0.name) }
  }

  private func made(
    _ inputs: [Input], as format: Format, stem: String
  ) throws(UploadError) -> MadeFile {
    let output = MemoryOutput()
    var options = ConversionOptions(
      destination: .memory(output), format: format, template: forms[0])
    options.otherTemplates = Array(forms.dropFirst())
    options.reading = reading
    options.workers = 1
    let observer = OutcomeCollector()
    let result = Converter(options, observer: observer).convert(inputs)
    let bytes = output.bytes
    guard result.convertedInputs > 0, !bytes.isEmpty else {
      throw UploadError(messages: observer.takeMessages().filter { $0.severity == .error })
    }
    return MadeFile(
      file: Upload(name: "\(stem).\(format.rawValue)", bytes: bytes), failures: result.failures)
  }

  private func copy(
    of upload: Upload, stem: String, language: Language, time: RunTime
  ) throws(UploadError) -> Upload {
    var options = ReviewOptions(
      folder: "", template: forms[0], language: language,
      date: language == .japanese ? time.japaneseDay : time.day, day: time.day)
    options.otherTemplates = Array(forms.dropFirst())
    options.reading = reading
    let reader = InputReader(reading)
    let found = reader.read(Input(address: upload.name, content: .bytes(upload.bytes)))
    let isOwn = ReviewCopy.isOwnFormat(upload.bytes)
    let copy: [UInt8]?
    do throws(ReadError) {
      copy = try ReviewCopy(options, reader: reader)
        .bytes(of: upload.bytes, found, name: upload.name)
    } catch {
      throw UploadError(messages: [Message(error.located(in: Place(file: upload.name)))])
    }
    guard let copy else {
      throw UploadError(messages: found.messages.filter { $0.severity == .error })
    }
    let ending = isOwn ? FileName.pathExtension(of: upload.name) : "xlsx"
    return Upload(name: "\(stem)_点検結果.\(ending.isEmpty ? "xlsx" : ending)", bytes: copy)
  }
}
