/// A database could not be written.
package struct StoreWriteError: Error, Hashable {
  package var reason: StoreWriteReason

  package init(_ reason: StoreWriteReason) { self.reason = reason }
}
