import Files
import Messages
import Streams
import WorkbookReading

extension Input {
  /// The input with its bytes at hand: those that can be read only once and are too many for
  /// memory are in a file, fewer are in memory; a file is left where it is.
  func atHand(_ limits: ReadingLimits) throws(ReadError) -> Input {
    switch content {
    case .member(let archive, let index) where archive.isLarge(at: index):
      return spooled(try archive.spooled(at: index))
    case .member(let archive, let index):
      return replacing(.bytes(try archive.contents(at: index)))
    case .standardInput:
      let stream = try InputBytes.reporting { () throws(SystemError) in
        try FileStream.standardInput()
      }
      return try atHand(stream, limits)
    case .file(isRegular: false) where try InputBytes.isStream(address):
      return try atHand(try FileStream(path: address), limits)
    case .file, .unzippedWorkbook, .bytes, .spooled, .missing: return self
    }
  }

  /// The input with its bytes at hand where they may be so many that they are read in pieces.
  ///
  /// Small members of a zip are left to the thread that reads them.
  func atHandIfLarge(_ limits: ReadingLimits) throws(ReadError) -> Input {
    switch content {
    case .member(let archive, let index) where !archive.isLarge(at: index): return self
    default: return try atHand(limits)
    }
  }

  private func atHand(
    _ stream: any ByteStream, _ limits: ReadingLimits
  ) throws(ReadError) -> Input {
    let head = try InputBytes.beginning(of: stream, count: SpooledFile.largestInMemory)
    guard head.count <= limits.unpackedBytes else {
      throw ReadError(FileReason.tooLarge(limit: limits.unpackedBytes))
    }
    if head.count < SpooledFile.largestInMemory { return replacing(.bytes(head)) }
    return spooled(try SpooledFile(head, then: stream, limit: limits.unpackedBytes))
  }

  private func spooled(_ file: SpooledFile) -> Input {
    replacing(.spooled(file, identity: identity))
  }

  private func replacing(_ content: Content) -> Input {
    var input = self
    input.content = content
    return input
  }
}
