import Files
/// How many threads can run at once, as far as the system allows this process.
package var availableCores: Int {
  guard !InterruptionCleanup.isMemoryLimited else { return 1 }
  // `Cpus_allowed:` and a mask in hexadecimal digits, in groups of 32 bits.
  guard let status = try? FileSystem.beginning(of: "/proc/self/status", count: 1 << 13) else {
    return 1
  }
  let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
  let mask = lines.first { $0.hasPrefix("Cpus_allowed:") }?.drop { $0 != "\t" } ?? ""
  return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount })
}
