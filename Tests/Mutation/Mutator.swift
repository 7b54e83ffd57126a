import SeededNumbers

/// Makes mutants of workbooks: number, seed and workbooks say everything, so that a mutant that
/// fails fails again.
package struct Mutator: Sendable {
  /// A workbook to damage.
  package struct Seed: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// `nil` for what is no zip that can be taken apart: its bytes can be damaged all the same.
    let image: ZipImage?

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      image = ZipImage(bytes).flatMap { $0.members.isEmpty ? nil : $0 }
    }
  }

  /// A damaged workbook.
  package struct Mutant: Sendable {
    package var number: Int
    /// The workbook that was damaged.
    package var origin: String
    package var mutation: Mutation
    package var bytes: [UInt8]
  }

  private let seeds: [Seed]
  private let seed: UInt64

  /// Damages `seeds`, of which there is one at least.
  package init(_ seeds: [Seed], seed: UInt64) {
    precondition(!seeds.isEmpty, "mutants are made of workbooks")
    self.seeds = seeds
    self.seed = seed
  }

  /// The mutant of a number; the workbooks and the ways to damage them take turns.
  package func mutant(_ number: Int) -> Mutant {
    let origin = seeds[number % seeds.count]
    let mutation = Mutation.allCases[number / seeds.count % Mutation.allCases.count]
    var numbers = SeededNumbers(seed: seed, mutant: number)
    let bytes =
      origin.image.flatMap { changed($0, by: mutation, &numbers) }
      ?? Self.changed(origin.bytes, by: mutation, &numbers)
    return Mutant(number: number, origin: origin.name, mutation: mutation, bytes: bytes)
  }

  // MARK: - The archive's bytes

  private static func changed(
    _ bytes: [UInt8], by mutation: Mutation, _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    var text = DamagedBytes(bytes)
    switch mutation {
    case .truncatedFile: text.truncate(&numbers)
    case .zeroRun: text.zero(&numbers)
    case .removedRun: text.remove(&numbers)
    case .duplicatedRun: text.duplicate(&numbers)
    default: text.flip(&numbers)
    }
    return text.bytes
  }

  /// - Returns: `nil` for a mutation of the archive's own bytes.
  private func changed(
    _ image: ZipImage, by mutation: Mutation, _ numbers: inout SeededNumbers
  ) -> [UInt8]? {
    var image = image
    let (one, other) = (numbers.below(image.members.count), numbers.below(image.members.count))
    switch mutation {
    case .swappedParts:
      let name = image.members[one].name
      image.members[one].name = image.members[other].name
      image.members[other].name = name
    case .removedPart: image.members.remove(at: one)
    case .duplicatedPart:
      var copy = image.members[one]
      copy.name = image.members[other].name
      image.members.insert(copy, at: numbers.place(among: image.members.count))
    case .lyingEntry: Self.falsify(&image.members[one], &numbers)
    default:
      guard mutation.isWithinPart else { return nil }
      damagePart(of: &image, by: mutation, &numbers)
    }
    return image.bytes
  }

  // MARK: - Members

  private static func falsify(_ member: inout ZipMember, _ numbers: inout SeededNumbers) {
    switch numbers.below(6) {
    case 0: member.size = numbers.below(2 * member.size + 2)
    case 1: member.size = 1 << numbers.below(40)
    case 2: member.checksum ^= UInt32(1) << UInt32(numbers.below(32))
    case 3: member.method = [0, 8, 9, 12, 14, 93, 99][numbers.below(7)]
    case 4: member.flags ^= 1 << numbers.below(16)
    default: member.packed.removeLast(numbers.below(member.packed.count + 1))
    }
  }

  private func damagePart(
    of image: inout ZipImage, by mutation: Mutation, _ numbers: inout SeededNumbers
  ) {
    let fitting = image.members.indices.filter { index in
      mutation.parts?.contains {
        String(decoding: image.members[index].name, as: UTF8.self).hasSuffix($0)
      }
        ?? true
    }
    let choice = fitting.isEmpty ? Array(image.members.indices) : fitting
    // Some members cannot be unpacked or are no XML; a few tries find one that is worth it.
    for _ in 0..<8 {
      let index = choice[numbers.below(choice.count)]
      guard let content = image.members[index].content, content.count > 1 else { continue }
      let isMarkup = content.prefix(200).contains(UInt8(ascii: "<"))
      guard isMarkup || numbers.below(8) == 0 else { continue }
      var damaged = DamagedBytes(content)
      for _ in 0...numbers.below(3) { damage(&damaged, by: mutation, &numbers) }
      let member = image.members[index].holding(damaged.bytes)
      image.members[index] = numbers.below(2) == 0 ? member : member.deflated(level: 1)
      return
    }
  }

  private func damage(
    _ part: inout DamagedBytes, by mutation: Mutation, _ numbers: inout SeededNumbers
  ) {
    switch mutation {
    case .truncatedPart: part.truncate(&numbers)
    case .zeroedPart: part.zero(&numbers)
    case .removedPiece: part.remove(&numbers)
    case .duplicatedPiece: part.duplicate(&numbers)
    case .movedPiece: part.move(&numbers)
    case .removedTag: part.removeTag(&numbers)
    case .foreignToken: part.insertToken(&numbers)
    case .otherNumber: part.replaceNumber(&numbers)
    case .swappedValues: part.swapValues(&numbers)
    case .otherReference: part.replaceReference(&numbers)
    case .otherCount: part.replaceCount(&numbers)
    case .otherMerge: part.addMerge(&numbers)
    case .otherStyle: part.replaceStyle(&numbers)
    case .otherFormat: part.replaceFormat(&numbers)
    case .otherRelationship: part.replaceRelationship(&numbers)
    case .splicedPart: part.splice(foreignPart(&numbers), &numbers)
    default: part.flip(&numbers)
    }
  }

  /// The bytes of any part of any workbook.
  private func foreignPart(_ numbers: inout SeededNumbers) -> [UInt8] {
    guard let members = seeds[numbers.below(seeds.count)].image?.members else { return [] }
    return members[numbers.below(members.count)].content ?? []
  }
}
