import Glibc

/// The door of this process, named by the variable `DOOR`.
private let door: Door = {
  let name = unsafe getenv("DOOR").map { unsafe String(cString: $0) } ?? ""
  guard let door = Door(rawValue: name) else {
    print("DOOR must be one of", Door.allCases.map(\.rawValue).joined(separator: ", "))
    exit(64)
  }
  return door
}()

/// What libFuzzer calls with each input; it brings the `main` of the program.
@_cdecl("LLVMFuzzerTestOneInput")
func enterDoor(_ input: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  door.enter(unsafe Array(UnsafeBufferPointer(start: input, count: count)))
  return 0
}
