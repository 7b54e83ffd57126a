/// The formats for printing raw cells.
package enum CellsFormat: String, Hashable, Sendable, CaseIterable {
  case csv, tsv, json, jsonl
}
