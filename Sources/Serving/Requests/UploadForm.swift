import Conversion

/// What a form of the page sends: files, and what to do with them.
struct UploadForm: Sendable {
  var uploads: [Upload] = []
  var product: UploadProduct?
  /// The place of the file among those of the page that sends them one by one.
  var place: Int?

  /// The form in the parts of a body.
  ///
  /// A file is in a part `file`, with its name. The page sends a file back as text in base64, in a part
  /// `kept` whose name is in a part `name` before it.
  init(_ parts: [MultipartBody.Part]) throws(MultipartBody.FormError) {
    var name = ""
    for part in parts {
      switch part.name {
      // A browser sends a part without name and bytes where no file was chosen.
      case "file" where part.fileName == "" && part.bytes.isEmpty: break
      case "file":
        guard let name = part.fileName else { throw .notAFile }
        uploads.append(Upload(name: name, bytes: Array(part.bytes)))
      case "name": name = String(decoding: part.bytes, as: UTF8.self)
      case "kept":
        guard let bytes = Base64.bytes(of: part.bytes) else { throw .notBase64 }
        uploads.append(Upload(name: name, bytes: bytes))
      case "place": place = Int(String(decoding: part.bytes, as: UTF8.self))
      case "make":
        guard let product = UploadProduct(rawValue: String(decoding: part.bytes, as: UTF8.self))
        else { throw .unknownProduct }
        self.product = product
      default: break
      }
    }
  }
}
