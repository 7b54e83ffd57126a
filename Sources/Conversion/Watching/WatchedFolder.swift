import Bytes
import Files
package import GoalSheet
import Messages
import Reporting
import Synchronization

/// A folder that is looked at again and again, where only what looks different is read again.
///
/// Nothing is ever written to it.
///
/// What a file looks like is its size, its time of change and its identity. Files that changed only
/// just before may change once more without looking different, and are read again.
///
/// - SeeAlso: SPEC section 14
package final class WatchedFolder: Sendable {
  package let path: String
  private let options: ReadingOptions
  private let reader: InputReader
  private let clues: NameClues
  /// What was read, by address; held while somebody looks.
  private let files = Mutex<[String: WatchedFile]>([:])
  private let state = Mutex(WatchedState())
  private let isEnding = Atomic(false)

  /// A folder whose files are read with `options`, whose expectation is checked.
  package init(_ path: String, _ options: ReadingOptions) {
    self.path = path
    var options = options
    options.countsMarks = true
    self.options = options
    reader = InputReader(options)
    clues = NameClues(options.vocabulary)
  }

  /// The sections that are to hand in, if that is checked.
  package var expected: ExpectedSections? { options.expected }

  /// Looks at the folder, and reads what has changed; others wait meanwhile.
  package func look() -> WatchedState {
    files.withLock { known in
      let items = currentItems
      var files: [String: WatchedFile] = [:]
      var isChanged = items.count != known.count
      for item in items where !isEnding.load(ordering: .relaxed) {
        let old = known[item.address]
        let stamp = Self.stamp(of: item)
        if let old, old.isCurrent(stamp) {
          files[item.address] = old
        } else {
          let new = read(item, stamp, before: old)
          isChanged = isChanged || old.map { !new.isLike($0) } ?? true
          files[item.address] = new
        }
      }
      let before = state.withLock { $0 }
      guard !isEnding.load(ordering: .relaxed) else { return before }
      known = files
      guard isChanged || before.revision == 0 else { return before }
      let after = newState(of: items, files, revision: before.revision + 1)
      state.withLock { $0 = after }
      return after
    }
  }

  /// The files that are there now.
  private var currentItems: [Input] {
    let items = watcher.files(in: path)
    guard items.count > Self.mostFiles else { return items }
    return items.prefix(Self.mostFiles)
      + [.unreadable(path, ReadError(InputReason.tooManyFiles(limit: Self.mostFiles)))]
  }

  private static let mostFiles = 5000

  /// Makes looking end soon, with what is known.
  package func stopLooking() { isEnding.store(true, ordering: .relaxed) }

  private var finder: InputFinder { InputFinder(limits: options.limits, linksWithin: path) }

  /// Names every file, because a section may have handed in what cannot be read.
  private var watcher: InputFinder {
    InputFinder(limits: options.limits, linksWithin: path, namesOthers: true)
  }

  /// What is in the folder now, to be read from the beginning.
  var inputs: [Input] { finder.inputs(of: path) }

  // MARK: - Reading

  /// How old a change must be before the same looks mean the same content, in nanoseconds: the
  /// coarsest clock of a file system ticks every two seconds.
  private static let tick = 2_500_000_000
  /// How long a file that cannot be read may be one that is still being written.
  private static let writingTime = 15_000_000_000

  private func read(_ item: Input, _ stamp: [FileStatus], before old: WatchedFile?) -> WatchedFile {
    let parts = finder.inputs(in: item).map { input in
      var reading = reader.read(input)
      reading.forgetSheets()
      return WatchedFile.Part(address: input.address, reading: reading)
    }
    var file = WatchedFile(stamp: stamp, parts: parts)
    let age = FileTime.now - (file.changed ?? 0)
    let isChanging = Self.stamp(of: item) != stamp
    file.isYoung = age < Self.tick
    file.isBeingWritten =
      isChanging || age < Self.writingTime && parts.contains { $0.reading.hasErrors }
    // Until it is complete, what it was before counts.
    if file.isBeingWritten, let old { file.parts = old.parts }
    return file
  }

  /// What a file looks like; empty if it cannot be looked at.
  private static func stamp(of item: Input) -> [FileStatus] {
    switch item.content {
    case .file: (try? FileStatus(of: item.address)).map { [$0] } ?? []
    case .unzippedWorkbook: stamps(below: item.address, depth: 4)
    case .member, .bytes, .standardInput, .spooled, .missing: []
    }
  }

  private static func stamps(below folder: String, depth: Int) -> [FileStatus] {
    guard depth > 0, let names = try? FileSystem.names(in: folder) else { return [] }
    return names.sorted(by: precedesInCodePoints).flatMap { name -> [FileStatus] in
      let path = FileSystem.join(folder, name)
      guard let status = try? FileStatus(of: path) else { return [] }
      return status.kind == .folder ? stamps(below: path, depth: depth - 1) : [status]
    }
  }

  // MARK: - The state

  private func newState(
    of items: [Input], _ files: [String: WatchedFile], revision: Int
  ) -> WatchedState {
    let observer = OutcomeCollector()
    let tally = Tally(observer: observer, total: nil, options)
    var state = WatchedState()
    state.revision = revision
    for item in items {
      guard let file = files[item.address] else { continue }
      for part in file.parts {
        tally.add(part.reading, of: part.address)
        state.files.append(watched(part, of: file, canOpen: Self.canOpen(item)))
      }
    }
    _ = tally.finish()
    state.outcomes = observer.takeOutcomes()
    return state
  }

  private static func canOpen(_ item: Input) -> Bool {
    if case .file = item.content { true } else { false }
  }

  private func watched(
    _ part: WatchedFile.Part, of file: WatchedFile, canOpen: Bool
  ) -> WatchedState.File {
    let address = part.address
    let prefix = FileSystem.join(path, "")
    let name = address.hasPrefix(prefix) ? String(address.dropFirst(prefix.count)) : address
    let isSomebodys = part.reading.counts.contains { !$0.section.isEmpty }
    return WatchedState.File(
      id: String(SHA256.digest(of: Array(address.utf8)).prefix(20)), address: address, name: name,
      changed: part.reading.written.nanoseconds { file.changed } ?? file.changed,
      isBeingWritten: file.isBeingWritten, canOpen: canOpen,
      mentioned: isSomebodys ? [] : clues.clues(in: FileName.stem(of: name)).sections)
  }

  // MARK: - Opening

  /// The file with an identifier that a state gave, as if it had been sent; `nil` if it is no longer
  /// there or has more bytes than `limit`.
  package func upload(_ id: String, limit: Int) -> Upload? {
    guard let input = input(id), let bytes = Self.bytes(of: input, limit: limit) else {
      return nil
    }
    return Upload(name: input.fileName, bytes: bytes)
  }

  /// Whether a file with an identifier that a state gave is still there, of any size.
  package func has(_ id: String) -> Bool {
    guard let input = input(id) else { return false }
    let outer = input.address.split(separator: "!/", maxSplits: 1).first.map(String.init) ?? ""
    return (try? FileStatus(of: outer)) != nil
  }

  private func input(_ id: String) -> Input? {
    let file = state.withLock { state in state.files.first { $0.id == id && $0.canOpen } }
    guard let file else { return nil }
    let outer = file.address.split(separator: "!/", maxSplits: 1).first.map(String.init) ?? ""
    // It may have become a link since the last look.
    guard LinkBounds(path).contains(outer) else { return nil }
    return finder.inputs(in: Input(address: outer, content: .file()))
      .first { $0.address == file.address }
  }

  private static func bytes(of input: Input, limit: Int) -> [UInt8]? {
    switch input.content {
    case .file: (try? FileSystem.contents(of: input.address, limit: limit)) ?? nil
    case .member(let archive, let index): try? archive.contents(at: index, limit: limit)
    case .unzippedWorkbook, .bytes, .standardInput, .spooled, .missing: nil
    }
  }
}
