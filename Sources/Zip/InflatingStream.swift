import Bytes
import CDeflate
import Messages

/// A deflated member that is too large to be unpacked at once.
///
/// libzip reads the packed bytes, a decoder unpacks them and libdeflate computes the CRC: libzip alone
/// would pass every byte through two more layers.
@safe final class InflatingStream<Decoder: DeflateDecoder & ~Copyable>: MemberStream {
  private let file: ZipFile
  private let crc: UInt32
  private let input = ByteMemory.empty(capacity: 64 << 10)
  private var decoder: Decoder
  private var sum: UInt32 = 0
  private var isDone = false

  init?(_ file: ZipFile, part: String, size: Int, crc: UInt32) {
    guard let decoder = Decoder() else { return nil }
    self.decoder = decoder
    self.file = file
    self.crc = crc
    super.init(part: part, size: size)
  }

  override func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    var count = 0
    while count < buffer.count, !isDone {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      switch unsafe decoder.unpack(into: rest) {
      // A decoder may hold unpacked bytes back, so only one that delivers none is given more.
      case .unpacked(0): try fillInput()
      case .unpacked(let more): count += more
      case .ended(let more):
        count += more
        isDone = true
      case .damaged: throw damaged(.invalidData)
      }
    }
    sum = unsafe libdeflate_crc32(sum, buffer.baseAddress, count)
    guard !isDone || sum == crc else { throw damaged(.wrongChecksum) }
    return count
  }

  private func fillInput() throws(ReadError) {
    guard decoder.needsInput else { throw damaged(.invalidData) }
    guard let count = unsafe file.read(into: input.bytes) else { throw damaged(file.failure) }
    guard count > 0 else { throw damaged(.endsTooEarly) }
    unsafe decoder.give(UnsafeRawBufferPointer(rebasing: input.bytes[..<count]))
  }
}
