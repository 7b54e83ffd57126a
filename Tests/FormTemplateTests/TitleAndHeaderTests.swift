import Foundation
import GoalSheet
import Grid
import Messages
import Testing

@testable import FormTemplate

/// Titles with the year, and header blocks without some of the official fields.
struct TitleAndHeaderTests {
  private static func template(_ yaml: String) throws -> Template {
    try Template(yaml: "extends: official\n" + yaml, file: "new.yaml")
  }

  @Test(arguments: [
    ("{year} 目標シート", "目標シート", "令和6年度 目標シート"), ("{year}の目標シート", "目標シート", "令和6年度の目標シート"),
    ("目標シート（{year}）", "目標シート", "目標シート（令和6年度）"), ("目標シート　{year}", "目標シート", "目標シート　令和6年度"),
    ("部の{year}目標シート", "部の目標シート", "部の令和6年度目標シート"),
    ("目標（{year}）・評価シート", "目標・評価シート", "目標（令和6年度）・評価シート"),
    ("運営目標（{year}） 県立学校", "運営目標　県立学校", "運営目標（令和6年度） 県立学校"), ("目標シート{year}", "目標シート", "目標シート令和6年度"),
    ("目標シート＜{year}＞", "目標シート", "目標シート＜令和6年度＞"),
  ])
  func `the year is part of the title and not of its words`(
    label: String, words: String, title: String
  ) throws {
    let template = try Self.template("title: {label: \"\(label)\"}\n")
    #expect(template.vocabulary.title.text == words)
    #expect(template.vocabulary.fields.titleHasYear)
    #expect(template.design.titleWithYear?.title(of: "令和6年度") == title)
  }

  @Test func `a title without a year has none`() throws {
    let template = try Self.template("title: {label: 目標シート}\n")
    #expect(!template.vocabulary.fields.titleHasYear && template.design.titleWithYear == nil)
  }

  @Test(arguments: ["{year}", "（{year}）", "{year} 目標 {year}", "目標{year+1}シート"])
  func `a year that could not be read back is refused`(label: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try Self.template("title: {label: \"\(label)\"}\n")
    }
    #expect(error.reason == .misplacedYear)
    #expect(error.line == 2 && error.key == "title.label")
  }

  @Test func `an official field that is none is not in the form`() throws {
    let template = try Self.template("header: {policyIndicators: none, evaluatedOn: none}\n")
    let fields = template.vocabulary.fields
    #expect(fields.headers == [.fiscalYear, .department, .section, .createdOn])
    #expect(template.vocabulary.headerLabels[.evaluatedOn] == nil)
    #expect(template.design.header[.evaluatedOn] == nil)
    #expect(!fields.hasHeader(.evaluatedOn) && fields.hasHeader(.fiscalYear))
  }

  @Test func `without extends what is not written is not in the form`() throws {
    let official = try Samples.officialTemplate()
    let start = try #require(official.range(of: "  evaluatedOn:"))
    let end = try #require(official.range(of: "# ---- 凡例"))
    let yaml = official.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
    let fields = try Template(yaml: yaml, file: "new.yaml").vocabulary.fields
    #expect(fields.headers == Array(FormVocabulary.HeaderField.official.dropLast()))
  }

  @Test(arguments: ["", "null", "false"])
  func `anything else in the place of a field says that none is possible`(value: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try Self.template("header:\n  createdOn: \(value)\n")
    }
    guard case .expectedMappingOrNone = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(error.line == 3 && error.text[.english].contains("or none"))
  }

  @Test func `a form with a single column has a header block`() throws {
    let template = try Self.template("columns:\n  - field: goal\n")
    let places = template.design.header.values.flatMap { [$0.label, $0.value] }
    #expect(places.count == 12)
    for (index, place) in places.enumerated() {
      #expect(!places[..<index].contains { $0.overlaps(place) })
    }
  }

  // MARK: - Values elsewhere than in one cell beside a label

  @Test func `a template says where values are in other places, and which may be blank`() throws {
    let vocabulary = try Self.template(
      """
      header:
        department: {suffix: 部, optional: true}
        section: {suffix: 課, valueCount: 2}
        createdOn: {unlabelled: true}
        evaluatedOn: {unlabelled: false}

      """
    ).vocabulary
    #expect(vocabulary.unlabelledDates == [.createdOn])
    #expect(vocabulary.valueCounts == [.section: 2])
    #expect(vocabulary.optionalHeaders == [.department])
  }

  @Test(arguments: [
    "section: {unlabelled: true}",
    "chief: {kind: text, label: 所属長, labelCells: A3, valueCells: B3, unlabelled: true}",
  ])
  func `only a date may be without a label`(entry: String) throws {
    let error = try #require(throws: TemplateError.self) {
      try Self.template("header:\n  \(entry)\n")
    }
    #expect(error.reason == .onlyForDates && error.line == 3)
  }
}
