import Files
import Glibc
import Testing

struct SignalTests {
  @Test func `the library leaves the signals of its host alone`() throws {
    let name = try TemporaryName.unused(besides: "/tmp/output")
    let handler = signal(SIGTERM, SIG_DFL)
    #expect(unsafe unsafeBitCast(handler, to: Int.self) == 0, "\(name.path)")
  }
}
