/// The formats that raw cells are printed in.
package enum CellsFormat: String, Hashable, Sendable, CaseIterable {
  case csv, tsv, json, jsonl
}
