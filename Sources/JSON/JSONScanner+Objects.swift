extension JSONScanner {
  /// The members of an object that is being read.
  package struct Members<Key: Hashable & Sendable> {
    fileprivate let table: KeyTable<Key>
    /// One bit for each key that was read.
    fileprivate var seen: UInt64 = 0
    /// The index of the next key, if the keys come in order.
    fileprivate var next = 0

    fileprivate init(_ table: KeyTable<Key>) { self.table = table }
  }

  /// Moves into an object; call ``nextKey(of:)`` for each member.
  package mutating func beginObject<Key>(
    _ table: KeyTable<Key>
  ) throws(JSONError) -> Members<Key> {
    guard nextByte() == UInt8(ascii: "{") else { throw error(expected: .object) }
    position += 1
    return Members(table)
  }

  /// Moves to the next member's value, or out of the object after the last one.
  package mutating func nextKey<Key>(of members: inout Members<Key>) throws(JSONError) -> Key? {
    let byte = nextByte()
    if byte == UInt8(ascii: "}") {
      try checkComplete(members)
      position += 1
      return nil
    }
    if members.seen != 0 {
      guard byte == UInt8(ascii: ",") else { throw error(expected: .commaOrBrace) }
      position += 1
      skipWhiteSpace()
    }
    let index = try key(of: members)
    members.seen |= 1 << UInt64(index)
    members.next = index + 1
    guard nextByte() == UInt8(ascii: ":") else { throw error(expected: .colon) }
    position += 1
    return members.table.keys[index]
  }

  /// Reads an object whose keys only the file knows; `member` reads each value, given its key and the
  /// byte at which the key begins.
  package mutating func object(
    _ member: (inout JSONScanner, _ key: String, _ start: Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard nextByte() == UInt8(ascii: "{") else { throw error(expected: .object) }
    position += 1
    var keys: Set<String> = []
    while true {
      let byte = nextByte()
      if byte == UInt8(ascii: "}") {
        position += 1
        return
      }
      if !keys.isEmpty {
        guard byte == UInt8(ascii: ",") else { throw error(expected: .commaOrBrace) }
        position += 1
        skipWhiteSpace()
      }
      let start = position
      guard current == UInt8(ascii: "\"") else { throw error(expected: .key) }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONError(at: start, JSONReason.repeatedKey(key))
      }
      guard nextByte() == UInt8(ascii: ":") else { throw error(expected: .colon) }
      position += 1
      _ = nextByte()
      try member(&self, key, start)
    }
  }

  /// Whether the object that begins here has `key` first.
  package func firstKey(is isWanted: (String) -> Bool) -> Bool {
    var ahead = self
    ahead.position += 1
    guard ahead.nextByte() == UInt8(ascii: "\""), let key = try? ahead.string() else {
      return false
    }
    return isWanted(key)
  }

  /// Reads a key and returns its index in the table.
  private mutating func key<Key>(of members: Members<Key>) throws(JSONError) -> Int {
    if members.next < members.table.bytes.count, take(quoted: members.table.bytes[members.next]) {
      return members.next
    }
    let start = position
    guard current == UInt8(ascii: "\"") else { throw error(expected: .key) }
    let name = try string()
    guard let index = members.table.names.firstIndex(of: name) else {
      throw JSONError(at: start, JSONReason.unknownKey(name))
    }
    guard members.seen & 1 << UInt64(index) == 0 else {
      throw JSONError(at: start, JSONReason.repeatedKey(name))
    }
    return index
  }

  /// Takes `"name"` if exactly that comes next.
  private mutating func take(quoted name: [UInt8]) -> Bool {
    let end = position + name.count + 1
    guard end < bytes.count, bytes[position] == UInt8(ascii: "\""),
      bytes[end] == UInt8(ascii: "\"")
    else { return false }
    for index in name.indices where bytes[position + 1 + index] != name[index] { return false }
    position = end + 1
    return true
  }

  private func checkComplete<Key>(_ members: Members<Key>) throws(JSONError) {
    let missing = members.table.required & ~members.seen
    guard missing != 0 else { return }
    throw JSONError(
      at: position, JSONReason.missingKey(members.table.names[missing.trailingZeroBitCount]))
  }
}
