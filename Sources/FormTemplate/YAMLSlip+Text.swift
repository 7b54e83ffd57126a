extension YAMLSlip {
  var english: String {
    switch self {
    case .fullWidthSpace: "the line begins with a full-width space; indent it with half-width ones"
    case .tab: "the line begins with a tab; indent it with spaces"
    case .fullWidthColon: "a full-width colon ： follows the key; write : and a space"
    case .fullWidthComma: "a full-width comma is between the entries; write , and a space"
    case .missingSpace: "a space is missing after the colon: key: value"
    case .bareColor: "a colour needs quotation marks, such as \"#DDE8F0\"; # begins a comment"
    }
  }

  var japanese: String {
    switch self {
    case .fullWidthSpace: "行の初めに全角の空白があります。字下げは半角の空白にしてください"
    case .tab: "行の初めにタブがあります。字下げは半角の空白にしてください"
    case .fullWidthColon: "項目の後が全角の「：」です。半角の「:」と空白にしてください"
    case .fullWidthComma: "区切りが全角の「、」か「，」です。半角の「,」と空白にしてください"
    case .missingSpace: "「:」の後に半角の空白がありません。「名前: 値」のように書いてください"
    case .bareColor: "色は \"#DDE8F0\" のように引用符で囲んでください。# からは説明とみなされます"
    }
  }
}
