/// Immutable bytes at a fixed address, for a C library that reads them later.
@safe package final class FixedBytes: @unchecked Sendable {
  private let memory: ByteMemory

  /// Takes over `memory`, which the caller must no longer change.
  package init(_ memory: ByteMemory) { self.memory = memory }

  package convenience init(_ bytes: [UInt8]) { self.init(ByteMemory(bytes)) }

  /// The address of the first byte; valid as long as this object exists.
  package var start: UnsafeRawPointer? { unsafe UnsafeRawPointer(memory.bytes.baseAddress) }

  package var count: Int { memory.count }
}
