import Appearance
package import FormTemplate
import GoalSheet
package import Messages

extension Template {
  /// What is valid in a template but will not look good, for the people who edit one.
  package var findings: [BilingualText] {
    var findings: [BilingualText] = []
    let setup = PageSetup(design: design, page: design.page)
    let smallest =
      min(design.text.bodySize, design.text.labelSize) * Double(setup.scale) / 100
    if smallest < Self.leastSize {
      let size = String((smallest * 10).rounded() / 10)
      findings.append(
        BilingualText(
          english:
            "the columns are so wide that text is printed at \(size) points on \(design.page.layout.paper.rawValue); narrower columns make it larger",
          japanese:
            "列の幅が広いため、\(design.page.layout.paper.rawValue) では文字が \(size) ポイントに縮小されて印刷されます。列の幅を狭くすると大きくなります"
        ))
    }
    let total = design.columns.reduce(0) { $0 + $1.width }
    if let widest = design.columns.max(by: { $0.width < $1.width }), widest.width * 2 > total {
      findings.append(
        BilingualText(
          english: "the column '\(widest.field.key)' takes more than half of the width",
          japanese: "列「\(widest.field.key)」が全体の幅の半分を超えています"))
    }
    return findings
  }

  /// In points; smaller print is hard to read.
  private static let leastSize = 8.0
}
