import Files
import JSON
package import Logging
import Synchronization

/// Log entries as JSON, one a line, on standard error.
package struct LineLog: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel = Logger.Level.info
  package var metadataProvider: Logger.MetadataProvider?

  package init() {}

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var json = JSONWriter(.oneLine)
    json.beginObject()
    json.key(text: "level")
    json.string(event.level.rawValue)
    json.key(text: "message")
    json.string(event.message.description)
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      json.key(text: key)
      json.string(value.description)
    }
    json.endObject()
    json.endLine()
    let bytes = json.bytes
    Self.output.withLock { output in try? output?.write(bytes.span) }
  }

  private static let output = Mutex(try? FileDescriptor(duplicating: 2))
}
