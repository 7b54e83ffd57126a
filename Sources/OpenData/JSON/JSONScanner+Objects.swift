import Messages

extension JSONScanner {
  /// The members of an object that is being read.
  struct Members<Key: RawRepresentable & CaseIterable & Hashable & Sendable>
  where Key.RawValue == String {
    fileprivate let table: KeyTable<Key>
    /// The bit of each key that was read.
    fileprivate var seen: UInt32 = 0
    /// Where the next key stands in the table when the keys come in order.
    fileprivate var next = 0

    fileprivate init(_ table: KeyTable<Key>) { self.table = table }
  }

  /// Steps into an object; then ask ``nextKey(of:)`` for each member.
  mutating func beginObject<Key>(
    _ table: KeyTable<Key>, _ expected: BilingualText = .anObject
  ) throws(JSONFault) -> Members<Key> {
    guard nextByte() == UInt8(ascii: "{") else { throw fault(expected: expected) }
    position += 1
    return Members(table)
  }

  /// Steps to the next member's value, or out of the object after the last one.
  mutating func nextKey<Key>(of members: inout Members<Key>) throws(JSONFault) -> Key? {
    let byte = nextByte()
    if byte == UInt8(ascii: "}") {
      try checkComplete(members)
      position += 1
      return nil
    }
    if members.seen != 0 {
      guard byte == UInt8(ascii: ",") else { throw fault(expected: .commaOrBrace) }
      position += 1
      skipWhiteSpace()
    }
    let index = try key(of: members)
    members.seen |= 1 << UInt32(index)
    members.next = index + 1
    guard nextByte() == UInt8(ascii: ":") else { throw fault(expected: .colon) }
    position += 1
    return members.table.keys[index]
  }

  /// Reads a key and returns its place in the table.
  private mutating func key<Key>(of members: Members<Key>) throws(JSONFault) -> Int {
    if members.next < members.table.names.count, take(quoted: members.table.names[members.next]) {
      return members.next
    }
    let start = position
    let name = try string(.aKey)
    guard let index = members.table.keys.firstIndex(where: { $0.rawValue == name }) else {
      throw JSONFault(
        at: start, english: "found the unknown key \"\(name)\"",
        japanese: "知らないキー「\(name)」があります")
    }
    guard members.seen & 1 << UInt32(index) == 0 else {
      throw JSONFault(
        at: start, english: "found the key \"\(name)\" twice", japanese: "キー「\(name)」が2度あります")
    }
    return index
  }

  /// Takes `"name"` where exactly that stands.
  private mutating func take(quoted name: [UInt8]) -> Bool {
    let end = position + name.count + 1
    guard end < bytes.count, bytes[position] == UInt8(ascii: "\""),
      bytes[end] == UInt8(ascii: "\"")
    else { return false }
    for index in name.indices where bytes[position + 1 + index] != name[index] { return false }
    position = end + 1
    return true
  }

  private func checkComplete<Key>(_ members: Members<Key>) throws(JSONFault) {
    for (index, key) in members.table.keys.enumerated()
    where members.seen & 1 << UInt32(index) == 0 && !members.table.optional.contains(key) {
      throw JSONFault(
        at: position, english: "the key \"\(key.rawValue)\" is missing",
        japanese: "キー「\(key.rawValue)」がありません")
    }
  }
}

extension BilingualText {
  fileprivate static let aKey = BilingualText(english: "a key in quotes", japanese: "引用符の中のキー")
  fileprivate static let colon = BilingualText(english: "a colon", japanese: "コロン")
  fileprivate static let commaOrBrace = BilingualText(
    english: "a comma or }", japanese: "コンマか } ")
}
