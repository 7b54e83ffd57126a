import Bytes

/// The part at the start of bytes that is UTF-8 text without zero bytes.
struct UTF8Prefix {
  /// Where the valid text ends.
  let end: Int
  /// The number of invalid bytes there.
  ///
  /// `nil` if none are invalid: the bytes then end there or within a character.
  let invalidCount: Int?

  init(of bytes: Span<UInt8>) {
    let fault = UTF8Check.firstFault(bytes, from: 0, to: bytes.count, allowing: .all)
    end = fault ?? bytes.count
    invalidCount = fault.flatMap { UTF8Check.invalidCount(bytes, at: $0) }
  }
}
