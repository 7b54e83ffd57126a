extension String {
  /// The text of some characters; faster than appending them one by one.
  init(scalars: some Collection<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self = unsafe String(unsafeUninitializedCapacity: size) { buffer in
      var count = 0
      for scalar in scalars {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          unsafe buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }
}
