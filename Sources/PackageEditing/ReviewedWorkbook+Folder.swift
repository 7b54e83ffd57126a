package import Messages
package import WorkbookReading
import Bytes
import Streams
import Zip

extension ReviewedWorkbook {
  /// The bytes of a workbook that was unzipped into a folder.
  package static func package(
    ofFolder path: String, limits: ReadingLimits
  ) throws(ReadError) -> [UInt8] {
    let parts = try FolderParts(path, limits: limits.zip)
    var members: [ZipRewriter.NewMember] = []
    for (index, entry) in parts.entries.enumerated() {
      let memory = ByteMemory.empty(capacity: entry.size + 1)
      let stream = try parts.open(index)
      while try memory.read(from: stream) > 0 {}
      members.append(ZipRewriter.NewMember(name: entry.name, contents: memory.array))
    }
    return try ZipRewriter().archive(replacing: [:], adding: members)
  }
}
