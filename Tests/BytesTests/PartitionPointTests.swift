import Testing

@testable import Bytes

@Suite struct PartitionPointTests {
  @Test(arguments: 0...20)
  func `is the first index that a plain search finds`(count: Int) {
    let numbers = (0..<count).map { 2 * $0 }
    for limit in -1...2 * count {
      let expected = numbers.firstIndex { $0 >= limit } ?? numbers.endIndex
      #expect(numbers.partitionPoint { $0 >= limit } == expected)
      #expect(numbers[...].partitionPoint { $0 >= limit } == expected)
    }
  }
}
