/// The ASCII characters used in markup and delimited text.
@usableFromInline package enum Ascii {
  @inlinable @inline(__always) package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable @inline(__always) package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  @inlinable @inline(__always) package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable @inline(__always) package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable @inline(__always) package static var quote: UInt8 { UInt8(ascii: "\"") }
  @inlinable @inline(__always) package static var apostrophe: UInt8 { UInt8(ascii: "'") }
  @inlinable @inline(__always) package static var ampersand: UInt8 { UInt8(ascii: "&") }
  @inlinable @inline(__always) package static var less: UInt8 { UInt8(ascii: "<") }
  @inlinable @inline(__always) package static var greater: UInt8 { UInt8(ascii: ">") }
  @inlinable @inline(__always) package static var slash: UInt8 { UInt8(ascii: "/") }
  @inlinable @inline(__always) package static var equals: UInt8 { UInt8(ascii: "=") }
  @inlinable @inline(__always) package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable @inline(__always) package static var semicolon: UInt8 { UInt8(ascii: ";") }
  @inlinable @inline(__always) package static var underscore: UInt8 { UInt8(ascii: "_") }
}
