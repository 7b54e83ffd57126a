import Glibc

/// How many files and connections the process may have open.
package enum OpenFileLimit {
  /// Raises the limit to `wanted`, as far as the system allows.
  ///
  /// - Returns: The limit from now on.
  package static func raise(to wanted: Int) -> Int {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard unsafe getrlimit(kind, &limit) == 0 else { return 256 }
    let now = Int(clamping: limit.rlim_cur)
    guard now < wanted else { return now }
    limit.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
    guard unsafe setrlimit(kind, &limit) == 0 else { return now }
    return Int(clamping: limit.rlim_cur)
  }
}
