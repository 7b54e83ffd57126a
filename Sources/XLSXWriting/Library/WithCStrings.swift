import Glibc

/// Texts for C, in a list that ends with `NULL`.
///
/// A text is `NULL` only when memory has run out; the library takes that for a missing text.
typealias CStringList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// Calls `body` with copies of `texts` that live until it returns.
func withCStrings<Result, Failure: Error>(
  _ texts: [String], _ body: (CStringList) throws(Failure) -> Result
) throws(Failure) -> Result {
  let list = CStringList.allocate(capacity: texts.count + 1)
  for index in texts.indices { unsafe list[index] = strdup(texts[index]) }
  unsafe list[texts.count] = nil
  defer {
    for index in texts.indices { unsafe free(list[index]) }
    unsafe list.deallocate()
  }
  return unsafe try body(list)
}
