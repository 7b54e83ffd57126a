import Bytes
import Messages
import Mutation
import Streams
import Testing

@testable import Zip

struct ZipArchiveTests {
  private static let limits = ZipLimits(
    members: 10, unpackedBytes: 1_000_000, compressionRatio: 100, ratioFreeBytes: 1000)

  private func archive(_ members: [ZipMember]) throws -> ZipArchive {
    try ZipArchive(.memory(FixedBytes(ZipImage(members).bytes)))
  }

  private func reason(_ body: () throws -> Void) -> ZipReason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ReadError)?.reason as? ZipReason
    }
  }

  /// Bytes that do not pack well, so that no ratio is in the way.
  private func content(_ count: Int) -> [UInt8] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }

  // MARK: - Reading

  @Test(arguments: [0, 1, 1000, 256 << 10, 256 << 10 + 1, 700_000])
  func `a member is read in every way alike`(count: Int) throws {
    let bytes = content(count)
    for member in [ZipMember("a", bytes), ZipMember("a", bytes).deflated()] {
      let archive = try archive([member])
      let entry = try archive.entry(at: 0)
      #expect(try archive.contents(of: entry) == bytes)
      let memory = ByteMemory.empty(capacity: count + 1)
      try memory.fill(from: archive.stream(of: entry), upTo: count + 1)
      #expect(memory.array == bytes)
    }
  }

  @Test(arguments: [10_000, 700_000])
  func `a member with another checksum is damaged`(count: Int) throws {
    var member = ZipMember("a", content(count)).deflated()
    member.checksum ^= 1
    let archive = try archive([member])
    let entry = try archive.entry(at: 0)
    #expect(throws: ReadError.self) { try archive.contents(of: entry) }
    #expect(throws: ReadError.self) {
      let memory = ByteMemory.empty(capacity: count + 1)
      try memory.fill(from: archive.stream(of: entry), upTo: count + 1)
    }
  }

  @Test(arguments: [699_999, 700_001, 300_000])
  func `a member of another size than declared is refused`(size: Int) throws {
    var member = ZipMember("a", content(700_000)).deflated()
    member.size = size
    let archive = try archive([member])
    let entry = try archive.entry(at: 0)
    let found = reason {
      let memory = ByteMemory.empty(capacity: 1_000_000)
      try memory.fill(from: archive.stream(of: entry), upTo: 1_000_000)
    }
    #expect(
      found
        == (size < 700_000
          ? .longerThanDeclared(size: size) : .shorterThanDeclared(delivered: 700_000, size: size))
        || found == .damagedMember(.wrongChecksum))
  }

  @Test
  func `packed data that ends early is damaged`() throws {
    var member = ZipMember("a", content(700_000)).deflated()
    member.packed.removeLast(1000)
    let archive = try archive([member])
    let entry = try archive.entry(at: 0)
    let found = reason {
      let memory = ByteMemory.empty(capacity: 700_001)
      try memory.fill(from: archive.stream(of: entry), upTo: 700_001)
    }
    #expect(found == .damagedMember(.endsTooEarly))
  }

  @Test
  func `a member with a password is refused as encrypted`() throws {
    var member = ZipMember("a", content(100))
    member.flags |= 1
    let archive = try archive([member])
    let entry = try archive.entry(at: 0)
    #expect(reason { _ = try archive.contents(of: entry) } == .encrypted)
  }

  @Test(arguments: [(9, "Deflate64"), (14, "LZMA"), (98, "PPMd"), (200, "method 200")])
  func `a compression that is not read is named`(method: Int, name: String) throws {
    var member = ZipMember("a", content(100))
    member.method = method
    let archive = try archive([member])
    let entry = try archive.entry(at: 0)
    let found = reason { _ = try archive.contents(of: entry) }
    // Whether LZMA is read depends on how libzip was built.
    guard method != 14 || found != nil else { return }
    if case .damagedMember = found, method == 14 { return }
    #expect(found == .unsupportedMethod(CompressionMethod(rawValue: UInt16(method))))
    #expect(found?.text.english.contains(name) == true)
  }

  @Test
  func `what is no zip is damaged`() {
    guard case .damaged = reason({ _ = try ZipArchive(.memory(FixedBytes([1, 2, 3]))) }) else {
      Issue.record("three bytes are no zip")
      return
    }
  }

  // MARK: - Limits

  @Test
  func `the number of members is limited exactly`() throws {
    let members = (0..<10).map { ZipMember("\($0)", content(10)) }
    #expect(try archive(members).entries(within: Self.limits).count == 10)
    let more = try archive(members + [ZipMember("x", [])])
    #expect(
      reason { _ = try more.entries(within: Self.limits) } == .tooManyMembers(11, limit: 10))
  }

  @Test
  func `the total is limited exactly`() throws {
    let half = content(500_000)
    let members = [ZipMember("a", half), ZipMember("b", half)]
    #expect(try archive(members).entries(within: Self.limits).count == 2)
    let more = try archive(members + [ZipMember("c", [1])])
    #expect(
      reason { _ = try more.entries(within: Self.limits) }
        == .unpacksToTooMuch(limit: 1_000_000))
  }

  @Test(arguments: [(100_00, true), (100_01, false)])
  func `a member may have the ratio of the limit, and no more`(size: Int, isAllowed: Bool) {
    let entry = ZipEntry(
      index: 0, name: "a", size: size, packedSize: 100, crc: 0, method: .deflate,
      isEncrypted: false)
    #expect((reason { try Self.limits.check(entry) } == nil) == isAllowed)
  }

  @Test
  func `a small member may have any ratio`() {
    let entry = ZipEntry(
      index: 0, name: "a", size: 1000, packedSize: 0, crc: 0, method: .deflate,
      isEncrypted: false)
    #expect(reason { try Self.limits.check(entry) } == nil)
  }

  @Test
  func `members that share their bytes are refused`() throws {
    // Two entries of the directory describe the same member.
    var bytes = ZipImage([ZipMember("a", content(5000)), ZipMember("b", [])]).bytes
    let first = try #require(bytes.firstIndex(of: [0x50, 0x4B, 0x01, 0x02]))
    let second = try #require(bytes.firstIndex(of: [0x50, 0x4B, 0x01, 0x02], from: first + 1))
    let entry = Array(bytes[first..<second])
    bytes.replaceSubrange(second..<second + entry.count, with: entry)
    let archive = try ZipArchive(.memory(FixedBytes(bytes)))
    #expect(reason { _ = try archive.entries(within: Self.limits) } == .overlapping)
    #expect(reason { try archive.checkOverlap() } == .overlapping)
  }

  @Test
  func `nested archives share one budget`() throws {
    let budget = ZipBudget(Self.limits)
    try budget.take(members: 6)
    #expect(
      reason { try budget.take(members: 6) } == .tooManyMembers(12, limit: 10))
    try budget.take(bytes: 900_000)
    budget.giveBack(bytes: 900_000)
    try budget.take(bytes: 1_000_000)
    #expect(reason { try budget.take(bytes: 1) } == .unpacksToTooMuch(limit: 1_000_000))
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of mark: [UInt8], from start: Int = 0) -> Int? {
    indices.dropFirst(start).first { self[$0...].starts(with: mark) }
  }
}
