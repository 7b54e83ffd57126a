import Files

/// Lets a library that needs a path write a file whose bytes are wanted.
enum Scratch {
  static func bytes(_ write: (String) throws -> Void) throws -> [UInt8] {
    let folder = try PrivateFolder()
    let path = folder.path(of: "workbook.xlsx")
    try write(path)
    return try FileSystem.contents(of: path) ?? []
  }
}
