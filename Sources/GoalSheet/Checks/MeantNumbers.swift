/// Finds the number that was meant by an odd one in the form.
///
/// It is known only if it fits between its neighbours: in 1, 2, 2, 4 the second 2 is a 3. In
/// 1, 2, 4, 5 a line may be missing, and everything after it would have to be renumbered.
struct MeantNumbers {
  private let numbers: [GivenNumber]
  private lazy var used = Set(numbers.compactMap(\.value))
  /// The last number, as it was meant.
  private var last: Int?

  init(_ numbers: [GivenNumber]) {
    self.numbers = numbers
  }

  /// What to write instead of the number at `index`, of which `isOdd` says whether there is a message
  /// about a duplicate or a gap; call it for each number in turn.
  mutating func next(_ index: Int, isOdd: Bool) -> String? {
    let number = numbers[index]
    let expected = (last ?? 0) + 1
    let isKnown =
      (isOdd || number.value == nil) && number.value != expected && !used.contains(expected)
      && fits(expected, index)
    last = isKnown ? expected : number.value ?? last
    return isKnown ? String(expected) : nil
  }

  private func fits(_ expected: Int, _ index: Int) -> Bool {
    guard numbers[index].value == nil else { return isFollowed(expected, index) }
    // 目標1 is the goal 1; 1-1 may have a meaning of its own.
    let digits = TextFolding.comparable(numbers[index].text).split { !$0.isASCII || !$0.isNumber }
    guard digits.isEmpty else { return digits.compactMap { Int($0) } == [expected] }
    return last != nil && isFollowed(expected, index)
  }

  /// Whether the numbers go on where they should be: after the last one, or after others that are
  /// odd, too.
  private func isFollowed(_ expected: Int, _ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, numbers.count) {
      let value = numbers[next].value
      if value == expected + next - index { return true }
      // These numbers go on by themselves, so that the odd one may be theirs.
      if let value, let before = numbers[next - 1].value, value == before + 1 { return false }
    }
    return index + 1 == numbers.count
  }
}
