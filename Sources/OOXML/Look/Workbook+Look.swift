public import Grid
public import Messages
import WorkbookReading
import XML
import Zip

extension Workbook {
  /// Reads how a worksheet looks: widths, heights, fonts, colours, lists and page.
  ///
  /// - Parameter index: the sheet's index in ``sheets``.
  /// - Returns: a look with nothing in it for a sheet that is not a worksheet.
  /// - Throws: the same errors as ``grid(at:)``.
  public func look(at index: Int) throws(ReadError) -> SheetLook {
    do throws(ReadError) {
      guard let name = try worksheetPart(index), let part = parts.index(of: name) else {
        return SheetLook()
      }
      var reader = LookReader(styles: try styleLooks())
      do throws(ReadError) {
        var xml = try XMLReader(stream(part), limits: limits.xml, size: parts.entries[part].size)
        try reader.read(&xml)
      } catch {
        throw error.located(in: Place(part: name))
      }
      for (formula, ranges) in reader.sources {
        let values = try texts(of: formula, onSheet: index)
        // Of a list that is calculated, nobody knows the values.
        if !values.isEmpty { reader.add(values, to: ranges) }
      }
      return reader.look
    } catch {
      throw error.located(in: place(of: sheets[index]))
    }
  }

  private func styleLooks() throws(ReadError) -> [CellLook] {
    guard let name = part.relationships.first("styles")?.target, let index = parts.index(of: name)
    else { return [] }
    do throws(ReadError) {
      return try StyleLooks(stream(index), size: parts.entries[index].size, limits: limits).looks
    } catch {
      throw error.located(in: Place(part: name))
    }
  }

  /// The texts of the cells that a formula names: `$M$1:$M$4`, `一覧!$A$1:$A$4`, or a name for such cells.
  ///
  /// - Returns: nothing for any other formula.
  private func texts(of formula: String, onSheet index: Int) throws(ReadError) -> [String] {
    var source = ListSource(formula)
    if source == nil {
      source = try definedNames().formula(of: formula, onSheet: index).flatMap(ListSource.init)
    }
    guard let source else { return [] }
    var sheet = index
    if let name = source.sheet {
      guard let other = sheets.firstIndex(where: { $0.name == name }) else { return [] }
      sheet = other
    }
    guard sheets[sheet].kind == .worksheet else { return [] }
    return try grid(at: sheet).cells.filter {
      source.range.contains($0.reference) && !$0.text.isEmpty
    }.map(\.text)
  }

  private func definedNames() throws(ReadError) -> DefinedNames {
    guard let index = parts.index(of: partName) else { throw WorkbookPart.missing(partName) }
    do throws(ReadError) {
      return try DefinedNames(
        XMLReader(stream(index), limits: limits.xml, size: parts.entries[index].size))
    } catch {
      throw error.located(in: Place(part: partName))
    }
  }
}
