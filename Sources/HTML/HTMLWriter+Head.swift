extension HTMLWriter {
  /// Appends the head of a self-contained page.
  ///
  /// The content security policy allows the page's own styles, and of scripts only those whose
  /// `scriptSource` is given.
  package mutating func head(
    title: String, version: String, styles: [[UInt8]], scriptSource: String? = nil
  ) {
    markup(
      """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy"
      """)
    attribute(
      "content",
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        + "form-action 'none'" + (scriptSource.map { "; script-src '\($0)'" } ?? ""))
    markup(">\n<meta name=\"generator\"")
    attribute("content", "mokuhyo \(version)")
    // An empty icon: without one, a browser requests it.
    markup(">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
    text(title)
    markup("</title>\n<style>")
    styles.forEach { asset($0) }
    markup("</style>\n</head>\n")
  }

  /// Appends the head of a page whose style sheet and scripts the server has, too; the server's own headers
  /// say what the page may load.
  ///
  /// `styles` and `scripts` are paths.
  package mutating func head(title: String, styles: String, scripts: [String]) {
    markup(
      """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="data:,">
      <link rel="stylesheet"
      """)
    attribute("href", styles)
    markup(">\n")
    for script in scripts {
      markup("<script defer")
      attribute("src", script)
      markup("></script>\n")
    }
    markup("<title>")
    text(title)
    markup("</title>\n</head>\n")
  }
}
