import Conversion
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  private static func of(
    _ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func page(_ html: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    .of(html, "text/html; charset=utf-8", status)
  }

  /// A page to be filled in, which holds nothing of anybody's.
  ///
  /// A browser may keep it in memory with what was done on it, and show that again to who goes back;
  /// what must not be stored at all is gone then.
  static func form(_ html: [UInt8]) -> Response {
    var response = page(html)
    response.headers[.cacheControl] = "no-cache"
    return response
  }

  static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    .of(bytes, "application/json; charset=utf-8", status)
  }

  static func plain(_ text: String) -> Response {
    .of(Array(text.utf8), "text/plain; charset=utf-8")
  }

  static func styles(_ css: [UInt8]) -> Response { kept(of(css, "text/css; charset=utf-8")) }

  static func script(_ script: [UInt8]) -> Response {
    kept(of(script, "text/javascript; charset=utf-8"))
  }

  /// A response that is the same for everyone, so that a browser may keep it for a while.
  private static func kept(_ response: Response) -> Response {
    var response = response
    response.headers[.cacheControl] = "max-age=300"
    return response
  }

  /// A file to be saved under its name.
  ///
  /// - SeeAlso: RFC 6266, RFC 8187
  static func file(_ file: Upload) -> Response {
    let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
    var response = of(file.bytes, mediaType(of: ending))
    response.headers[.contentDisposition] =
      "attachment; filename=\"download.\(ending.filter { $0.isASCII && $0.isLetter })\"; "
      + "filename*=UTF-8''\(PercentEncoding.text(file.name))"
    return response
  }

  /// A file that was made of others, with the number of those that could not be read.
  static func file(_ made: MadeFile) -> Response {
    file(made.file).counting(failures: made.failures)
  }

  /// The response with the number of files that could not be read, which a command's exit status
  /// says otherwise.
  func counting(failures: Int) -> Response {
    var response = self
    if let name = HTTPField.Name("Mokuhyo-Failures") { response.headers[name] = "\(failures)" }
    return response
  }

  /// The response with the number of warnings about the files that it is made of.
  func counting(warnings: Int) -> Response {
    var response = self
    if let name = HTTPField.Name("Mokuhyo-Warnings") { response.headers[name] = "\(warnings)" }
    return response
  }

  private static func mediaType(of ending: String) -> String {
    switch ending {
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12"
    case "pdf": "application/pdf"
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "html": "text/html; charset=utf-8"
    case "zip": "application/zip"
    default: "application/octet-stream"
    }
  }
}
