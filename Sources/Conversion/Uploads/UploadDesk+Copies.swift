import Files
import Messages
import OOXML
import Reporting
import WorkbookReading
import Zip

/// Copies with notes, as `review --all` makes them.
extension UploadDesk {
  /// What copies need to know, in a language and of a time.
  func reviewOptions(_ language: Language, _ time: RunTime) -> ReviewOptions {
    var options = ReviewOptions(
      folder: "", template: forms[0], language: language,
      date: language == .japanese ? time.japaneseDay : time.day, day: time.day)
    options.otherTemplates = Array(forms.dropFirst())
    options.reading = reading
    return options
  }

  /// For each message the cell that has its note in the copy, where that is not the file's own cell.
  func placesInCopy(of input: Input, _ found: Reading, _ messages: [Message]) -> [Place?] {
    guard !found.sheets.isEmpty, messages.contains(where: { $0.place.cell != nil }),
      let bytes = try? reader.bytes(of: input), !ReviewCopy.isOwnFormat(bytes),
      let places = try? ReviewCopy(reviewOptions(.japanese, .now), reader: reader)
        .movedPlaces(of: found, name: input.fileName)
    else { return [] }
    return messages.map { message in
      message.place.cell == nil ? nil : places.moved(message).place
    }
  }

  /// Whether a file is a zip of others.
  func isArchive(_ upload: Upload) -> Bool { PackageKind.of(bytes: upload.bytes) == .otherZip }

  /// The copy of one file, which is not a zip.
  func copy(
    of upload: Upload, _ options: ReviewOptions
  ) throws(UploadError) -> Upload {
    let reader = reader
    let found = reader.read(Input(address: upload.name, content: .bytes(upload.bytes)))
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
    let isOwn = ReviewCopy.isOwnFormat(upload.bytes)
    let ending = isOwn ? FileName.pathExtension(of: upload.name) : "xlsx"
    return Upload(
      name: CopyPaths.stem(of: upload.name) + ".\(ending.isEmpty ? "xlsx" : ending)", bytes: copy)
  }

  /// A zip with the copy of each file and of each member of a zip, named as a copy by itself, in its
  /// folders.
  ///
  /// - Throws: ``UploadError`` if there is none.
  func copies(of uploads: [Upload], _ options: ReviewOptions) throws(UploadError) -> MadeFile {
    let reader = reader
    let maker = ReviewCopy(options, reader: reader)
    var names = CopyPaths()
    var copies: [ZipRewriter.NewMember] = []
    var errors: [Message] = []
    var failures = 0
    var size = 0
    for upload in uploads {
      let folder =
        uploads.count > 1 && isArchive(upload) ? names.folder(forZip: upload.name) : ""
      for input in inputs(of: [upload]) {
        let path = upload.folder + folder + Self.path(of: input, in: upload)
        let outcome = Self.copy(of: input, at: path, &names, maker, reader)
        switch outcome {
        case .success(let copy):
          copies.append(copy)
          size += copy.contents.count
        case .failure(let error):
          failures += 1
          errors += error.messages
        }
        guard size <= reading.limits.unpackedBytes else {
          let error = ReadError(ZipReason.unpacksToTooMuch(limit: reading.limits.unpackedBytes))
          throw UploadError(messages: [Message(error.located(in: Place(file: upload.name)))])
        }
      }
    }
    guard !copies.isEmpty else { throw UploadError(messages: errors) }
    let stem = CopyPaths.stem(of: uploads.count == 1 ? uploads[0].name : Self.manySheets)
    return MadeFile(file: try Self.archive(of: copies, named: stem + ".zip"), failures: failures)
  }

  /// The path that a file has in a zip of copies.
  private static func path(of input: Input, in upload: Upload) -> String {
    let address = input.address
    guard address.hasPrefix(upload.name + "!/") else { return upload.name }
    // A zip in the zip becomes a folder, called as Windows calls the one that it unpacks.
    let parts = address.split(separator: "!/").dropFirst().map(String.init)
    return (parts.dropLast().map { FileName.stem(of: $0) } + parts.suffix(1)).joined(separator: "/")
  }

  private static func copy(
    of input: Input, at path: String, _ names: inout CopyPaths, _ maker: ReviewCopy,
    _ reader: InputReader
  ) -> Result<ZipRewriter.NewMember, UploadError> {
    do throws(ReadError) {
      guard let bytes = try reader.bytes(of: input) else {
        return .failure(UploadError(messages: reader.read(input).messages))
      }
      let found = reader.read(Input(address: input.address, content: .bytes(bytes)))
      let isOwn = ReviewCopy.isOwnFormat(bytes)
      let name = CopyPaths.heading(for: path, keepsEnding: isOwn)
      guard !found.isUnreadable, let copy = try maker.bytes(of: bytes, found, name: name) else {
        return .failure(UploadError(messages: found.messages.filter { $0.severity == .error }))
      }
      return .success(
        ZipRewriter.NewMember(
          name: names.path(for: path, keepsEnding: isOwn), contents: copy))
    } catch {
      let error = error.located(in: Place(file: input.address))
      return .failure(UploadError(messages: [Message(error)]))
    }
  }

  /// A new zip.
  static func archive(
    of members: [ZipRewriter.NewMember], named name: String
  ) throws(UploadError) -> Upload {
    do throws(ReadError) {
      return Upload(
        name: name, bytes: try ZipRewriter().archive(replacing: [:], adding: members))
    } catch {
      throw UploadError(messages: [Message(error)])
    }
  }
}
