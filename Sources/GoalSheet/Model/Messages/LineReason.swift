/// Why a line of the table is not a row.
enum LineReason: Hashable, Sendable {
  /// Bracketed instructions: （50字以内）.
  case instructions
  /// （例）, 記入例.
  case sample
  /// One text merged over several fields.
  case heading
  /// 計, 合計, 小計.
  case total
  /// 以上.
  case end
  /// ※, 注, or a text on its own.
  case remark
  /// A text of one group, without No., mark or number.
  case fragment

  var english: String {
    switch self {
    case .instructions: "it holds instructions only"
    case .sample: "it is a sample"
    case .heading: "it is a heading"
    case .total: "it is a total"
    case .end: "it ends the table"
    case .remark: "it is a remark"
    case .fragment: "it has neither No., mark nor number"
    }
  }

  var japanese: String {
    switch self {
    case .instructions: "記入要領だけの行"
    case .sample: "記入例の行"
    case .heading: "見出しの行"
    case .total: "合計の行"
    case .end: "表の終わりの行"
    case .remark: "注記の行"
    case .fragment: "No.・評価・数値のどれもない行"
    }
  }
}
