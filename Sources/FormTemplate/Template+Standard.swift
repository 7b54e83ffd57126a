// Generated from templates/official.yaml by TemplateTests, which also check that the two agree.
import Appearance
import GoalSheet
import Grid

extension Template {
  /// The official form, built into the program.
  ///
  /// - SeeAlso: `templates/official.yaml`
  public static let standard = Template(
    vocabulary: standardVocabulary, design: standardDesign)

  private static var standardVocabulary: FormVocabulary {
    FormVocabulary(
      title: FormVocabulary.Label("組織目標管理シート", variants: ["組織目標管理表", "組織目標シート"]),
      headerLabels: [
        .fiscalYear: FormVocabulary.Label("年度", variants: ["会計年度", "対象年度"]),
        .department: FormVocabulary.Label("組織名(部)", variants: ["組織名(部・区)", "部名", "部・区名"]),
        .section: FormVocabulary.Label(
          "組織名(準部・課・機関名)", variants: ["課名", "組織名(課)", "組織名(課・機関名)", "組織名(準部・課・機関)", "課・機関名"]),
        .policyIndicators: FormVocabulary.Label(
          "(参考)関連する総合計画における政策指標", variants: ["関連する総合計画における政策指標", "(参考)総合計画における政策指標"]),
        .createdOn: FormVocabulary.Label("作成日", variants: ["作成年月日"]),
        .evaluatedOn: FormVocabulary.Label("評価日", variants: ["評価年月日"]),
      ],
      columnLabels: [
        .no: FormVocabulary.Label("No.", variants: ["番号", "No"]),
        .goal: FormVocabulary.Label("組織目標", variants: ["目標(組織)", "組織の目標"]),
        .planPosition: FormVocabulary.Label(
          "総合計画(実施計画)上の位置づけ",
          variants: [
            "総合計画上の位置づけ", "総合計画(実施計画)上の位置付け", "総合計画上の位置付け", "総合計画における位置づけ", "位置づけ", "位置付け",
          ]),
        .indicator: FormVocabulary.Label("取組指標", variants: ["取組の指標", "取り組み指標", "成果指標"]),
        .target: FormVocabulary.Label("目標", variants: ["目標値"]),
        .result: FormVocabulary.Label("結果", variants: ["実績", "結果値", "実績値"]),
        .initiative: FormVocabulary.Label(
          "取組名称(事業名)", variants: ["取組名称", "取組名(事業名)", "取組名", "事業名", "取り組み名称(事業名)"]),
        .outline: FormVocabulary.Label("概要", variants: ["取組概要", "取組の概要", "事業概要"]),
        .evaluation: FormVocabulary.Label("評価", variants: ["達成度", "評価結果", "自己評価"]),
        .status: FormVocabulary.Label("目標達成状況", variants: ["達成状況", "目標の達成状況"]),
        .nextSteps: FormVocabulary.Label(
          "今後の方針", variants: ["今後の取組方針", "次年度の方針", "今後の方向性", "課題・今後の方向性", "課題と今後の方向性"]),
      ],
      groupLabels: [
        .indicators: FormVocabulary.Label("指標", variants: ["指 標 等"]),
        .initiatives: FormVocabulary.Label("主な取組(事業)", variants: ["主な取組", "主な取り組み(事業)", "主な事業"]),
      ],
      legend: [
        .init(mark: .achieved, meaning: "達成"),
        .init(mark: .partlyAchieved, meaning: "一部未達成"),
        .init(mark: .notAchieved, meaning: "未達成"),
      ],
      markVariants: [
        .achieved: ["〇", "◯", "⭕", "O", "o", "丸"],
        .partlyAchieved: ["▲", "Δ", "三角"],
        .notAchieved: ["✕", "✖", "☓", "X", "x", "ｘ", "Ｘ", "バツ", "✗", "✘", "❌"],
      ],
      units: [
        "件", "人", "名", "組", "回", "日", "点", "%", "％", "団体", "か所", "箇所", "カ所", "ヶ所", "ヵ所", "個所", "事業",
        "店", "店舗", "時間", "分", "秒", "週", "週間", "か月", "ヶ月", "カ月", "月", "年", "歳", "世帯", "戸", "棟", "台",
        "枚", "部", "冊", "校", "園", "社", "者", "級", "位", "本", "基", "個", "頭", "羽", "匹", "株", "品", "品目",
        "種", "種類", "施設", "地区", "地域", "区", "町", "村", "市", "自治会", "町内会", "委員会", "会場", "講座", "教室",
        "コース", "チーム", "グループ", "ペア", "クラス", "票", "通", "食", "杯", "票数", "円", "千円", "万円", "百万円", "億円",
        "人日", "人回", "回/年", "件/年", "人/年", "回/月", "件/月", "時間/月", "日/年", "延べ人", "ポイント", "pt", "g",
        "kg", "t", "トン", "ml", "L", "リットル", "m", "km", "cm", "mm", "m2", "㎡", "km2", "ha", "a",
        "m3", "kWh", "kW", "t-CO2", "g/人日", "人/日", "倍", "割", "率",
      ],
      departments: departments,
      sampleWords: ["記入例", "記載例", "見本", "サンプル"],
      plans: ["行財", "政策"])
  }

  private static var standardDesign: FormDesign {
    FormDesign(
      identity: .init(id: "soshiki-mokuhyo-kanri", version: "5.0"),
      header: [
        .fiscalYear: FormDesign.HeaderPlace(
          label: CellRange(rows: 0...0, columns: 0...1),
          value: CellRange(rows: 0...0, columns: 2...5)),
        .department: FormDesign.HeaderPlace(
          label: CellRange(rows: 1...1, columns: 0...1),
          value: CellRange(rows: 1...1, columns: 2...2)),
        .section: FormDesign.HeaderPlace(
          label: CellRange(rows: 1...1, columns: 3...3),
          value: CellRange(rows: 1...1, columns: 4...5)),
        .policyIndicators: FormDesign.HeaderPlace(
          label: CellRange(rows: 0...1, columns: 6...6),
          value: CellRange(rows: 0...1, columns: 7...8)),
        .createdOn: FormDesign.HeaderPlace(
          label: CellRange(rows: 0...0, columns: 9...9),
          value: CellRange(rows: 0...0, columns: 10...10)),
        .evaluatedOn: FormDesign.HeaderPlace(
          label: CellRange(rows: 1...1, columns: 9...9),
          value: CellRange(rows: 1...1, columns: 10...10)),
      ],
      legend: CellRange(rows: 0...0, columns: 9...10),
      columns: columns,
      groups: [
        .init(group: .indicators, columns: 2...5),
        .init(group: .initiatives, columns: 6...7),
      ],
      text: .init(
        font: "BIZ UDゴシック", titleSize: 16.0, labelSize: 10.0,
        bodySize: 10.0, labelFill: Color(rgb: 0xDDE8F0),
        borderColor: Color(rgb: 0x404040),
        markFills: [:]),
      rows: .init(
        title: 30.0, spacer: 8.0, header: 24.0, legend: 16.0,
        label: 20.0, dataMinimum: 30.0),
      page: PageDesign(
        layout: PageLayout(
          paper: .a3, orientation: .landscape,
          margins: .init(
            top: 16.0, bottom: 15.0, left: 10.0,
            right: 10.0, header: 7.0, footer: 7.0)),
        header: .init(left: "{year}", center: "", right: "{department} {section}"),
        footer: .init(left: "", center: "{page} / {pages}", right: "")),
      blankLines: 10)
  }

  private static var departments: [FormVocabulary.Department] {
    [
      FormVocabulary.Department(
        name: FormVocabulary.Label("北区", variants: ["北区役所"]),
        sections: [
          FormVocabulary.Label("地域総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("産業振興課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("東区", variants: ["東区役所"]),
        sections: [
          FormVocabulary.Label("地域課"),
          FormVocabulary.Label("総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("中央区", variants: ["中央区役所"]),
        sections: [
          FormVocabulary.Label("地域課"),
          FormVocabulary.Label("総務課"),
          FormVocabulary.Label("窓口サービス課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("江南区", variants: ["江南区役所"]),
        sections: [
          FormVocabulary.Label("地域総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("産業振興課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("秋葉区", variants: ["秋葉区役所"]),
        sections: [
          FormVocabulary.Label("地域総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("産業振興課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("南区", variants: ["南区役所"]),
        sections: [
          FormVocabulary.Label("地域総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("産業振興課"),
          FormVocabulary.Label("建設課"),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("西区", variants: ["西区役所"]),
        sections: [
          FormVocabulary.Label("地域課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("西地域保健福祉センター"),
          FormVocabulary.Label("黒埼地域保健福祉センター", variants: ["黒崎地域保健福祉センター"]),
          FormVocabulary.Label("保護課"),
          FormVocabulary.Label("農政商工課"),
          FormVocabulary.Label("建設課"),
          FormVocabulary.Label("総務課"),
          FormVocabulary.Label("西出張所"),
          FormVocabulary.Label("黒埼出張所", variants: ["黒崎出張所"]),
        ]),
      FormVocabulary.Department(
        name: FormVocabulary.Label("西蒲区", variants: ["西蒲区役所"]),
        sections: [
          FormVocabulary.Label("地域総務課"),
          FormVocabulary.Label("区民生活課"),
          FormVocabulary.Label("健康福祉課"),
          FormVocabulary.Label("産業観光課"),
          FormVocabulary.Label("建設課"),
        ]),
    ]
  }

  private static var columns: [FormDesign.Column] {
    [
      FormDesign.Column(
        field: .no, width: 5.0, alignment: .center,
        prompt: "組織目標の番号です。ひとつの番号に指標や取組がいくつもあるときは、二行目からは番号と組織目標を空けておきます。"),
      FormDesign.Column(
        field: .goal, width: 27.0, alignment: .left,
        prompt: "組織としての目標を、ひとつの番号にひとつ記入してください。上の番号と同じ目標のときは、空けておきます。"),
      FormDesign.Column(
        field: .planPosition, width: 14.0, alignment: .center,
        prompt: "「政策1-1-①」「行財3-2-③」の形で記入してください。いくつもあるときは、改行して並べます（Alt+Enter）。"),
      FormDesign.Column(
        field: .indicator, width: 25.0, alignment: .left,
        prompt: "取組の成果を測る指標を、単位をかっこに入れて記入してください。例：参加者数(人)"),
      FormDesign.Column(
        field: .target, width: 13.0, alignment: .center,
        prompt: "年度の目標を記入してください。例：120、15団体以上、87.60%"),
      FormDesign.Column(
        field: .result, width: 13.0, alignment: .center,
        prompt: "年度末の結果を、目標と同じ単位で記入してください。"),
      FormDesign.Column(
        field: .initiative, width: 26.0, alignment: .left,
        prompt: "目標を達成するための取組（事業）の名前を記入してください。"),
      FormDesign.Column(
        field: .outline, width: 36.0, alignment: .left,
        prompt: "取組（事業）の内容を、短くまとめて記入してください。"),
      FormDesign.Column(
        field: .evaluation, width: 6.0, alignment: .center,
        prompt: "一覧から選んでください。"),
      FormDesign.Column(
        field: .status, width: 36.0, alignment: .left,
        prompt: "目標をどこまで達成したかを、数字や事実をあげて記入してください。"),
      FormDesign.Column(
        field: .nextSteps, width: 34.0, alignment: .left,
        prompt: "評価をふまえて、次の年度にどう取り組むかを記入してください。"),
    ]
  }
}
