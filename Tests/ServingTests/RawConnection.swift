import Foundation

/// A connection over which a test sends whatever bytes it likes, when it likes.
final class RawConnection {
  struct ConnectionError: Error {
    var call: String
    var code: Int32
  }

  /// What came in until the other side closed, a mark was seen, or the time was up.
  struct Received {
    var text = ""
    /// Whether the other side has closed.
    var hasEnded = false

    /// The status of the first answer; 0 where there is none.
    var status: Int { statuses.first ?? 0 }

    /// The statuses of all answers.
    var statuses: [Int] {
      text.matches(of: #/HTTP/1\.1 (\d{3}) /#).compactMap { Int($0.1) }
    }
  }

  private let descriptor: Int32

  /// Connects to an address `http://127.0.0.1:PORT` of this machine.
  ///
  /// `buffer` is how many bytes the system holds for it: few, for a client that does not take its
  /// answer.
  init(_ address: String, buffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw ConnectionError(call: "socket", code: errno) }
    if let buffer {
      var size = buffer
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = (address.split(separator: ":").last.flatMap { UInt16($0) } ?? 0).bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let outcome = unsafe withUnsafePointer(to: &place) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        unsafe connect(descriptor, place, size)
      }
    }
    guard outcome == 0 else {
      let code = errno
      _ = Glibc.close(descriptor)
      throw ConnectionError(call: "connect", code: code)
    }
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Sends bytes as far as the other side takes them within a time.
  ///
  /// - Returns: Whether it took all.
  @discardableResult
  func send(_ bytes: [UInt8], within seconds: Double = 5) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    var sent = 0
    while sent < bytes.count {
      guard wait(for: Int16(POLLOUT), until: end) else { return false }
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.send(
          descriptor, bytes.baseAddress.map { unsafe $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count < 0, errno != EAGAIN { return false }
      sent += max(0, count)
    }
    return true
  }

  @discardableResult
  func send(_ text: String, within seconds: Double = 5) -> Bool {
    send(Array(text.utf8), within: seconds)
  }

  /// Says that nothing more will be sent, and stays open for the answer.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// What comes in until the other side closes, at most for a time; or until a mark was seen.
  func receive(until mark: String? = nil, within seconds: Double = 10) -> Received {
    let end = Date().addingTimeInterval(seconds)
    var bytes: [UInt8] = [], received = Received()
    var piece = [UInt8](repeating: 0, count: 65_536)
    while wait(for: Int16(POLLIN), until: end) {
      let count = unsafe piece.withUnsafeMutableBytes { piece in
        unsafe recv(descriptor, piece.baseAddress, piece.count, 0)
      }
      guard count > 0 else {
        received.hasEnded = true
        break
      }
      bytes += piece[..<count]
      if let mark, String(decoding: bytes, as: UTF8.self).contains(mark) { break }
    }
    received.text = String(decoding: bytes, as: UTF8.self)
    return received
  }

  private func wait(for events: Int16, until end: Date) -> Bool {
    let rest = end.timeIntervalSinceNow
    guard rest > 0 else { return false }
    var entry = pollfd(fd: descriptor, events: events, revents: 0)
    return unsafe poll(&entry, 1, Int32(rest * 1000) + 1) > 0
  }
}
