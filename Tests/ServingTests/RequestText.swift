/// Requests as bytes, right and wrong ones.
enum RequestText {
  static let boundary = "b"

  /// Asks whether the server is well.
  static let isWell = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"

  /// The body of a form with one file.
  static func form(_ content: String, name: String = "a.csv") -> String {
    "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
      + "\(content)\r\n--\(boundary)--\r\n"
  }

  /// The head of a request that sends a form; `fields` say how long it is.
  static func head(_ fields: String..., path: String = "/api/v1/check") -> String {
    "POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=\(boundary)\r\n"
      + fields.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// A request that sends a form.
  static func post(_ form: String, path: String = "/api/v1/check") -> String {
    head("Content-Length: \(form.utf8.count)", path: path) + form
  }
}
