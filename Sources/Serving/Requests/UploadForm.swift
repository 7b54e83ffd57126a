import Conversion

/// What a form of the pages, or a program, sends: files, and what to do with them.
struct UploadForm: Sendable {
  /// The files to be checked or converted.
  private(set) var uploads: [Upload] = []
  private(set) var product: UploadProduct?
  /// The place of the file among those of the page that sends them one by one.
  private(set) var place: Int?
  private var otherFiles: [String: [Upload]] = [:]
  private var fields: [String: [String]] = [:]

  /// The form in the parts of a body.
  ///
  /// A file is in a part `file`, with its name. The page sends a file back as text in base64, in a part
  /// `kept`, or `kept-old` and `kept-new` for the sides of a comparison, whose name is in a part `name`
  /// before it.
  init(_ parts: [MultipartBody.Part]) throws(MultipartBody.FormError) {
    var name = ""
    for part in parts {
      // Decoded only where it is a text: a file is as large as the limit allows.
      var text: String { String(decoding: part.bytes, as: UTF8.self) }
      switch part.name {
      // A browser sends a part without name and bytes where no file was chosen.
      case _ where part.fileName == "" && part.bytes.isEmpty: break
      // A program that has none sends an empty text.
      case "file" where part.fileName == nil && part.bytes.isEmpty: break
      case "file":
        guard let name = part.fileName else { throw .notAFile }
        uploads.append(Upload(name: name, bytes: Array(part.bytes)))
      case "name": name = text
      case "kept":
        guard let bytes = Base64.bytes(of: part.bytes) else { throw .notBase64 }
        uploads.append(Upload(name: name, bytes: bytes))
      case _ where part.name.hasPrefix(KeptFile.fieldOfSide):
        guard let bytes = Base64.bytes(of: part.bytes) else { throw .notBase64 }
        let side = String(part.name.dropFirst(KeptFile.fieldOfSide.count))
        otherFiles[side, default: []].append(Upload(name: name, bytes: bytes))
      case "place": place = Int(text)
      case "make":
        guard let product = UploadProduct(rawValue: text) else { throw .unknownProduct }
        self.product = product
      default:
        if let file = part.fileName {
          otherFiles[part.name, default: []].append(Upload(name: file, bytes: Array(part.bytes)))
        } else if !part.bytes.isEmpty {
          fields[part.name, default: []].append(text)
        }
      }
    }
  }

  /// The files of the parts with a name other than `file`.
  func files(_ name: String) -> [Upload] { otherFiles[name] ?? [] }

  /// The texts of the fields with a name, without blank ones.
  func texts(_ name: String) -> [String] { fields[name] ?? [] }

  var fileCount: Int { otherFiles.values.reduce(uploads.count) { $0 + $1.count } }
}
