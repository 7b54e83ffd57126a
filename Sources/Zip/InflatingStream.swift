import Bytes
import CDeflate
import Messages

/// A deflated member that is too large to be unpacked at once.
///
/// libzip reads the packed bytes, zlib unpacks them and libdeflate computes the CRC: a quarter faster
/// than libzip alone, which passes every byte through two more layers.
@safe final class InflatingStream: MemberStream {
  private let file: ZipFile
  private let crc: UInt32
  private let input = ByteMemory.empty(capacity: 64 << 10)
  private let state: UnsafeMutablePointer<z_stream>
  private var sum: UInt32 = 0
  private var isDone = false

  init?(_ file: ZipFile, part: String, size: Int, crc: UInt32) {
    self.file = file
    self.crc = crc
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    super.init(part: part, size: size)
    // Raw deflate, without the header of zlib.
    let code = unsafe inflateInit2_(
      state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }

  override func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard !isDone, unsafe !buffer.isEmpty else { return 0 }
    let space = unsafe buffer.assumingMemoryBound(to: UInt8.self)
    unsafe state.pointee.next_out = space.baseAddress
    unsafe state.pointee.avail_out = UInt32(clamping: space.count)
    let room = unsafe state.pointee.avail_out
    while unsafe state.pointee.avail_out > 0, !isDone {
      if unsafe state.pointee.avail_in == 0 { try fillInput() }
      let code = unsafe inflate(state, Z_NO_FLUSH)
      if code == Z_STREAM_END {
        isDone = true
      } else if code != Z_OK {
        throw damaged(
          unsafe state.pointee.msg.map { unsafe String(cString: $0) } ?? "inflate \(code)")
      }
    }
    let count = unsafe Int(room - state.pointee.avail_out)
    sum = unsafe libdeflate_crc32(sum, space.baseAddress, count)
    guard !isDone || sum == crc else { throw damaged("CRC error") }
    return count
  }

  private func fillInput() throws(ReadError) {
    guard let count = unsafe file.read(into: input.bytes) else { throw damaged(file.failure) }
    guard count > 0 else { throw damaged("the packed data ends too early") }
    unsafe state.pointee.next_in = input.bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    unsafe state.pointee.avail_in = UInt32(count)
  }
}
