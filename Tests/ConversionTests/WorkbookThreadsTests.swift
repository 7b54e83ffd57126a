import FormLayout
import FormTemplate
import Foundation
import GoalSheet
import Messages
import Mutation
import OpenData
import TestSupport
import XLSXWriting
import Testing

@testable import Conversion

/// One workbook of many worksheets, read by several threads.
struct WorkbookThreadsTests {
  /// The ten sheets, three times over.
  private static func sheets() throws -> [GoalSheet] {
    let bytes = try Array(Data(contentsOf: Repository.golden))
    let ten = try ModelJSON.sheets(in: bytes, file: "golden.json")
    return ten + ten + ten
  }

  private static func reading(_ workbook: URL, workers: Int) -> Reading {
    let options = ReadingOptions(vocabulary: Template.standard.vocabulary)
    let inputs = InputFinder(limits: options.limits).inputs(of: workbook.path)
    #expect(inputs.count == 1)
    return InputReader(options, workers: workers).read(inputs[0])
  }

  @Test func `the sheets and messages are the same with any number of threads`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "区.xlsx")
    try WorkbookLayout.placed(try Self.sheets(), template: .standard, workers: 3)
      .write(to: file.path)
    let alone = Self.reading(file, workers: 1)
    #expect(alone.sheets.count == 30)
    for workers in [2, 5] {
      let reading = Self.reading(file, workers: workers)
      #expect(reading.sheets == alone.sheets)
      #expect(reading.messages == alone.messages)
    }
  }

  @Test func `a damaged worksheet is the same error with any number of threads`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "区.xlsx")
    try WorkbookLayout.placed(try Self.sheets(), template: .standard).write(to: file.path)
    var image = try #require(ZipImage(Array(Data(contentsOf: file))))
    let part = Array("xl/worksheets/sheet12.xml".utf8)
    let index = try #require(image.members.firstIndex { $0.name == part })
    let content = try #require(image.members[index].content)
    image.members[index] = image.members[index].holding(content.dropLast(100))
    try Data(image.bytes).write(to: file)
    let alone = Self.reading(file, workers: 1)
    #expect(alone.messages.map(\.code) == [.unreadableFile])
    #expect(Self.reading(file, workers: 4).messages == alone.messages)
  }
}
