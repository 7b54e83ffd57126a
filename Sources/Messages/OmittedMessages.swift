/// How many messages of a file were only counted, because it has more than the limit.
///
/// Errors are never among them.
package struct OmittedMessages: Hashable, Sendable {
  package private(set) var warnings = 0
  package private(set) var infos = 0

  package init() {}

  package var isEmpty: Bool { warnings == 0 && infos == 0 }

  /// Counts a message.
  package mutating func add(_ severity: Severity) {
    if severity == .info { infos += 1 } else { warnings += 1 }
  }

  package static func += (a: inout OmittedMessages, b: OmittedMessages) {
    a.warnings += b.warnings
    a.infos += b.infos
  }

  /// The message that names the counts; `nil` if nothing was omitted.
  package func message(file: String) -> Message? {
    guard !isEmpty else { return nil }
    return Message(
      .messagesOmitted, at: Place(file: file),
      english: "not all messages are shown; left out: warnings \(warnings), infos \(infos)",
      japanese: "メッセージが多いため、警告\(warnings)件と情報\(infos)件を省きました",
      severity: warnings > 0 ? .warning : .info)
  }
}

extension [Message] {
  /// Drops the messages after the first `limit`, except errors, and counts them.
  package mutating func cut(to limit: Int) -> OmittedMessages {
    var omitted = OmittedMessages()
    guard count > limit else { return omitted }
    let rest = self[limit...]
    let errors = rest.filter { $0.severity == .error }
    for message in rest where message.severity != .error { omitted.add(message.severity) }
    removeSubrange(limit...)
    self += errors
    return omitted
  }
}
