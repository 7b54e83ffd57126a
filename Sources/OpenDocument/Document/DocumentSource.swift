import Bytes
import Files
import Messages
import Streams
import WorkbookReading
import Zip

/// Where a document's parts are.
enum DocumentSource {
  case package(PackageParts)
  /// A flat document, whose parts are elements of one, in memory.
  case flat(ByteMemory)
  /// A flat document in a file of so many bytes.
  case flatFile(path: String, size: Int)

  /// A part that was opened.
  struct Part {
    var stream: any ByteStream
    /// In bytes, unpacked.
    var size: Int
  }

  /// What messages call the part that the tables are in; `nil` where it is the file itself.
  var contentName: String? {
    switch self {
    case .package: Self.content
    case .flat, .flatFile: nil
    }
  }

  private static let content = "content.xml"
  private static let manifest = "META-INF/manifest.xml"

  /// Opens the part that the tables are in.
  ///
  /// - SeeAlso: ODF 1.3 part 2, 3 (packages); part 3, 3.1.3 (its parts)
  func openContent() throws(ReadError) -> Part {
    switch self {
    case .flat(let memory): return Part(stream: MemoryStream(memory), size: memory.count)
    case .flatFile(let path, let size): return Part(stream: try FileStream(path: path), size: size)
    case .package(let package):
      if let part = try open(Self.content, of: package) { return part }
      throw ReadError(
        OpenDocumentReason.missingPart(Self.content), at: Place(part: Self.content))
    }
  }

  /// Opens the part with the styles that the tables share; `nil` in a flat document.
  func openStyles() throws(ReadError) -> Part? {
    guard case .package(let package) = self else { return nil }
    return try open("styles.xml", of: package)
  }

  /// The styles of `styles.xml`; none in a flat document, which has them in its one part.
  func commonStyles(_ limits: ReadingLimits) throws(ReadError) -> StyleSet {
    guard case .package(let package) = self, let index = package.index(of: "styles.xml") else {
      return StyleSet()
    }
    do throws(ReadError) {
      return try package.remembering(index) { () throws(ReadError) in
        try Self.styles(package.open(index), size: package.entries[index].size, limits)
      }
    } catch {
      throw error.located(in: Place(part: package.entries[index].name))
    }
  }

  /// The settings of `settings.xml`; those of a flat document are in its one part.
  func viewSettings(_ limits: ReadingLimits) throws(ReadError) -> ViewSettings {
    var settings = ViewSettings()
    guard case .package(let package) = self, let part = try open("settings.xml", of: package)
    else { return settings }
    do throws(ReadError) {
      var reader = try DocumentReader(part.stream, limits: limits, size: part.size)
      _ = try reader.enterRoot()
      try settings.read(&reader, in: reader.depth)
    } catch {
      throw error.located(in: Place(part: "settings.xml"))
    }
    return settings
  }

  /// Refuses a package that a password protects.
  ///
  /// The manifest is searched, not read as XML: OpenOffice 2 gave it a document type.
  ///
  /// - SeeAlso: ODF 1.3 part 2, 4.4 `manifest:encryption-data`
  func checkEncryption(_ limits: ReadingLimits) throws(ReadError) {
    guard case .package(let package) = self, let part = try open(Self.manifest, of: package)
    else {
      return
    }
    let memory = ByteMemory.empty(capacity: min(part.size, Self.mostManifestBytes) + 1)
    try memory.fill(from: part.stream, upTo: min(part.size, Self.mostManifestBytes))
    let contents = unsafe memory.contents
    let bytes = unsafe contents.span
    guard bytes.position(of: "encryption-data", from: 0) == nil else {
      throw ReadError(WorkbookReason.encrypted)
    }
  }

  /// More than the manifest of ten thousand parts has.
  private static let mostManifestBytes = 16 << 20

  // MARK: - Reading

  /// Parts from this unpacked size on are inflated by a second thread, in bytes.
  private static let largePart = 1 << 20

  private func open(
    _ name: String, of package: PackageParts
  ) throws(ReadError) -> Part? {
    guard let index = package.index(of: name) else { return nil }
    let size = package.entries[index].size
    do throws(ReadError) {
      guard size >= Self.largePart else {
        return Part(stream: try package.open(index), size: size)
      }
      let again = try package.reopened()
      let stream = try ThreadedStream.reading { () throws(ReadError) in try again.open(index) }
      return Part(stream: stream, size: size)
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// The styles that a document has for all of its parts; those it made up for headers and footers
  /// (`office:automatic-styles`) are not cells'.
  private static func styles(
    _ stream: any ByteStream, size: Int, _ limits: ReadingLimits
  ) throws(ReadError) -> StyleSet {
    var reader = try DocumentReader(stream, limits: limits, size: size)
    var styles = StyleSet()
    _ = try reader.enterRoot()
    while try reader.nextChild(of: 1) {
      if reader.tag == .styles { try StyleReader.read(&reader, into: &styles) }
    }
    return styles
  }
}
