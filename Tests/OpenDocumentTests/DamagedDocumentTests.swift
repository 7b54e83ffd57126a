import Grid
import Messages
import Mutation
import Testing
import WorkbookReading

@testable import OpenDocument

/// Damaged documents are read, or refused with an error that says why; nothing else may happen.
///
/// `make fuzz` does the same with many more, and with the program itself.
@Suite struct DamagedDocumentTests {
  @Test(arguments: Mutation.allCases)
  func `damaged documents are read alike whether kept or read again, or refused`(
    mutation: Mutation
  ) throws {
    let seeds = Self.seeds
    let mutator = Mutator(seeds, seed: 20_240_401)
    let kind = try #require(Mutation.allCases.firstIndex(of: mutation))
    for round in 0..<20 {
      let number = (round * Mutation.allCases.count + kind) * seeds.count + round % seeds.count
      let mutant = mutator.mutant(number)
      #expect(mutant.mutation == mutation)
      let (kept, again) = (outcome(mutant.bytes, keeping: .max), outcome(mutant.bytes, keeping: 0))
      #expect(kept.grids == again.grids, "mutant \(number) of \(mutant.origin)")
      #expect(kept.texts == again.texts, "mutant \(number) of \(mutant.origin)")
      if let error = kept.error {
        #expect(!error.text.english.isEmpty && !error.text.japanese.isEmpty)
      }
    }
  }

  // MARK: - Reading

  private struct Outcome {
    /// Of each sheet, where it could be read.
    var grids: [Grid?] = []
    var texts: [UInt8] = []
    var error: ReadError?
  }

  private func outcome(_ bytes: [UInt8], keeping mostKept: Int) -> Outcome {
    var outcome = Outcome()
    var limits = ReadingLimits()
    limits.textBytes = 1 << 20
    limits.blankFields = 1 << 18
    do throws(ReadError) {
      let workbook = try OpenDocumentWorkbook(bytes: bytes, limits: limits, keeping: mostKept)
      for index in workbook.sheets.indices {
        outcome.grids.append(try? workbook.grid(at: index))
        try? workbook.writeTexts(ofSheet: index, as: .csv) { piece in
          for at in piece.indices { outcome.texts.append(piece[at]) }
        }
      }
    } catch {
      outcome.error = error
    }
    return outcome
  }

  // MARK: - Seeds

  private static let styles = """
    <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="base">\
    <style:table-cell-properties fo:border-left="1pt solid #000"/></style:style>\
    <style:style style:name="T1" style:family="text"><style:text-properties \
    style:text-line-through-style="solid"/></style:style>\
    <style:style style:name="ro1" style:family="table-row"><style:table-row-properties \
    style:row-height="0cm"/></style:style>
    """

  private static let tables =
    Sample.table(
      """
      <office:forms><form:form><form:checkbox form:id="c" form:current-state="checked"/></form:form>\
      </office:forms><table:shapes><draw:rect><text:p>図</text:p></draw:rect></table:shapes>\
      <table:table-column table:number-columns-repeated="3" table:default-cell-style-name="ce1"/>\
      <table:table-column table:visibility="collapse"/>
      """
        + Sample.row(
          Sample.text(
            "組織目標管理シート",
            "table:style-name=\"ce1\" table:number-columns-spanned=\"3\" "
              + "table:number-rows-spanned=\"2\"")
            + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>")
        + Sample.row("<table:covered-table-cell table:number-columns-repeated=\"3\"/>")
        + Sample.row(
          Sample.text("<text:span text:style-name=\"T1\">旧</text:span>新<text:s text:c=\"2\"/>")
            + Sample.cell(
              "<office:annotation><text:p>注</text:p></office:annotation><text:p>5</text:p>",
              "office:value-type=\"float\" office:value=\"5\" "
                + "table:number-columns-repeated=\"4\"")
            + Sample.cell("<draw:control draw:control=\"c\"/>"),
          "table:style-name=\"ro1\" table:number-rows-repeated=\"3\"")
        + Sample.row(
          Sample.cell("<text:p/>", "office:value-type=\"date\" office:date-value=\"2023-04-01\"")
            + Sample.cell("", "table:formula=\"of:=[.A1]\""),
          "table:number-rows-repeated=\"2\"")
        + Sample.row("", "table:number-rows-repeated=\"1048568\""))
    + Sample.table(Sample.row(Sample.text("乙")), name: "乙")

  private static let seeds = [
    Mutator.Seed(name: "package", bytes: Sample.package(tables, styles: styles).bytes),
    Mutator.Seed(
      name: "common",
      bytes: Sample.package(tables, styles: styles, common: styles).bytes),
  ]
}
