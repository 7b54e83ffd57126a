import Foundation

/// A headless Chromium that tests drive over the DevTools protocol.
///
/// Messages are JSON, each ended by a zero byte, over two pipes of the browser.
///
/// - SeeAlso: https://chromedevtools.github.io/devtools-protocol/
final class Browser {
  struct BrowserError: Error, CustomStringConvertible {
    var description: String
  }

  static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let isInstalled = path != nil

  private let process = Process()
  private let folder: URL
  private let commands: FileHandle
  private let answers: FileHandle
  private var pending = Data()
  private var number = 0
  private var session: String?
  /// What the page has complained of: errors, warnings of the console, and what it was not allowed.
  private(set) var complaints: [String] = []

  /// Starts a browser with one empty page.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (input, output) = (folder.appending(path: "in").path, folder.appending(path: "out").path)
    guard unsafe mkfifo(input, 0o600) == 0, unsafe mkfifo(output, 0o600) == 0 else {
      throw BrowserError(description: "no pipes can be made in \(folder.path)")
    }
    process.executableURL = URL(filePath: "/bin/bash")
    // The browser's own fonts and folders: nothing of the user's plays a part.
    let options = [
      "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-dev-shm-usage", "--disable-background-networking", "--hide-scrollbars",
      "--force-color-profile=srgb", "--font-render-hinting=none",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "about:blank",
    ]
    process.arguments  // A browser that hangs ends by itself, and the test with it.
    =
      [
        "-c", "exec timeout 120 \"$0\" \"${@:3}\" 3<\"$1\" 4>\"$2\" 2>/dev/null", Self.path ?? "",
        input,
        output,
      ]
      + options
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // Each opens when the browser's side does.
    guard let commands = FileHandle(forWritingAtPath: input),
      let answers = FileHandle(forReadingAtPath: output)
    else { throw BrowserError(description: "the browser's pipes cannot be opened") }
    self.commands = commands
    self.answers = answers
    try attach()
  }

  deinit {
    try? commands.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private func attach() throws {
    let targets = try send("Target.getTargets")["targetInfos"] as? [[String: Any]] ?? []
    guard let page = targets.first(where: { $0["type"] as? String == "page" })?["targetId"] else {
      throw BrowserError(description: "the browser has no page")
    }
    session =
      try send("Target.attachToTarget", ["targetId": page, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log"] { try send(domain + ".enable") }
  }

  // MARK: - What tests ask

  /// Opens a file as a window of a size would show it, and waits until it is laid out.
  func open(_ file: URL, width: Int = 1280, height: Int = 900) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
    complaints = []
    try send("Page.navigate", ["url": file.absoluteString])
    _ = try evaluate(
      """
      new Promise((done) => {
        const wait = () => document.readyState === "complete" && location.href !== "about:blank"
          ? setTimeout(done, 50) : setTimeout(wait, 20);
        wait();
      })
      """)
  }

  /// What an expression of JavaScript gives, awaited where it is a promise.
  @discardableResult
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] as? [String: Any] {
      throw BrowserError(description: "\(details["exception"] ?? details)")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// Waits until an expression of JavaScript holds; says whether it came to that in a few seconds.
  func wait(until condition: String) throws -> Bool {
    try evaluate(
      """
      new Promise((done) => {
        const end = Date.now() + 5000;
        const look = () =>
          (\(condition)) ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 20);
        look();
      })
      """) as? Bool == true
  }

  /// Presses and lets go of a key, as a user of the keyboard does, and waits for what it does.
  func press(_ key: String, code: Int, text: String? = nil) throws {
    var event: [String: Any] = ["key": key, "code": key, "windowsVirtualKeyCode": code]
    if let text { event["text"] = text }
    try send("Input.dispatchKeyEvent", event.merging(["type": "keyDown"]) { $1 })
    try send("Input.dispatchKeyEvent", event.merging(["type": "keyUp"]) { $1 })
    // The page takes keys between two of its pictures.
    try evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
  }

  /// Writes text where the cursor is.
  func type(_ text: String) throws {
    try send("Input.insertText", ["text": text])
  }

  /// Loads no script of a page from now on, as where scripts are blocked.
  ///
  /// A browser without any scripts would not run what tests evaluate, either. It complains of each
  /// script that it did not load.
  func blockScripts() throws {
    try send("Network.enable")
    try send("Network.setBlockedURLs", ["urls": ["*.js"]])
  }

  /// Saves what pages offer to be saved in a folder, under its own names.
  func saveDownloads(in folder: String) throws {
    try send("Page.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder])
  }

  /// Chooses a file or folder of the disk in a field.
  func choose(_ path: String, in selector: String) throws {
    let field = try send(
      "Runtime.evaluate", ["expression": "document.querySelector('\(selector)')"])
    let id = (field["result"] as? [String: Any])?["objectId"] as? String ?? ""
    try send("DOM.setFileInputFiles", ["files": [path], "objectId": id])
  }

  /// Says what the user prefers, such as `prefers-color-scheme: dark`.
  func prefer(_ feature: String, _ value: String) throws {
    try send(
      "Emulation.setEmulatedMedia", ["features": [["name": feature, "value": value]]])
  }

  /// Shows the page as on a medium: `screen`, `print`.
  func show(as medium: String) throws {
    try send("Emulation.setEmulatedMedia", ["media": medium])
  }

  /// What a screen reader meets that can be used: links, buttons, fields, with role and name.
  func controls() throws -> [(role: String, name: String)] {
    let nodes = try send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    return nodes.compactMap { node in
      func value(_ key: String) -> String {
        (node[key] as? [String: Any])?["value"] as? String ?? ""
      }
      let properties = node["properties"] as? [[String: Any]] ?? []
      let isFocusable = properties.contains {
        $0["name"] as? String == "focusable"
          && ($0["value"] as? [String: Any])?["value"] as? Bool == true
      }
      guard isFocusable, node["ignored"] as? Bool != true, value("role") != "RootWebArea" else {
        return nil
      }
      return (value("role"), value("name"))
    }
  }

  /// The page printed on A4, as PDF.
  func print() throws -> Data {
    let answer = try send("Page.printToPDF", ["preferCSSPageSize": true])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// What share of two pictures' dots differs so that it is seen; all, where their sizes differ.
  func difference(of a: Data, and b: Data) throws -> Double {
    let share = try evaluate(
      """
      (async () => {
        const [a, b] = await Promise.all(["\(a.base64EncodedString())", "\(b.base64EncodedString())"]
          .map(async (text) => {
            const image = new Image();
            image.src = "data:image/png;base64," + text;
            await image.decode();
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
          }));
        if (a.width !== b.width || a.height !== b.height) return 1;
        let count = 0;
        for (let at = 0; at < a.data.length; at += 4) {
          const far = [0, 1, 2].some((part) => Math.abs(a.data[at + part] - b.data[at + part]) > 96);
          if (far) count += 1;
        }
        return count / (a.width * a.height);
      })()
      """)
    return (share as? NSNumber)?.doubleValue ?? 1
  }

  // MARK: - The protocol

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try commands.write(contentsOf: try JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try receive()
      if let method = answer["method"] as? String {
        hear(method, answer["params"] as? [String: Any] ?? [:])
      } else if answer["id"] as? Int == number {
        if let error = answer["error"] { throw BrowserError(description: "\(method): \(error)") }
        return answer["result"] as? [String: Any] ?? [:]
      }
    }
  }

  private func receive() throws -> [String: Any] {
    var message = Data()
    while true {
      // Only what is new is looked through: a page's tree has millions of bytes.
      let more = pending.isEmpty ? answers.availableData : pending
      guard !more.isEmpty else { throw BrowserError(description: "the browser has ended") }
      guard let end = more.range(of: Data([0])) else {
        message += more
        pending = Data()
        continue
      }
      message += more[..<end.lowerBound]
      pending = Data(more[end.upperBound...])
      return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
    }
  }

  private func hear(_ method: String, _ event: [String: Any]) {
    switch method {
    case "Runtime.exceptionThrown": complaints.append("\(event["exceptionDetails"] ?? event)")
    case "Runtime.consoleAPICalled": complaints.append("\(event["args"] ?? event)")
    case "Log.entryAdded":
      let entry = event["entry"] as? [String: Any] ?? [:]
      complaints.append("\(entry["text"] ?? entry)")
    default: break
    }
  }
}
