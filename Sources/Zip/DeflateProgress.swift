/// What became of the packed bytes at hand.
enum DeflateProgress {
  /// So many bytes are unpacked; there may be more.
  case unpacked(Int)
  /// So many bytes are unpacked, the stream's last ones.
  case ended(Int)
  /// The packed bytes are not a deflated stream.
  case damaged
}
