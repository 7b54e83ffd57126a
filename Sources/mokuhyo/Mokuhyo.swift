import ArgumentParser
import Conversion

/// The program's command line.
struct Mokuhyo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mokuhyo",
      abstract: say(
        "Read, check and write 組織目標管理シート, the goal sheets of a ward office.",
        "組織目標管理シートを読み取り、点検し、書き出します。"),
      discussion: say(
        """
        The usual ways:
          mokuhyo convert 提出/ -o r5.xlsx        all sheets of a folder as one official workbook
          mokuhyo convert 提出.zip -o r5.csv      the same as a data table
          mokuhyo check 提出/                     what is odd in them, with sheet and cell

        Exit status: 0 all done, 1 something could not be done, 64 wrong usage.
        """,
        """
        よく使う形:
          mokuhyo convert 提出/ -o r5.xlsx        フォルダーのシートすべてを公式様式のブック一つに
          mokuhyo convert 提出.zip -o r5.csv      同じものをデータ表に
          mokuhyo check 提出/                     気になる点を、シートとセルの番地つきで一覧に

        終了コード: 0 すべて完了、1 できなかったものがある、64 使い方の誤り。
        """),
      version: Mokuhyo.version,
      subcommands: [
        ConvertCommand.self, CheckCommand.self, ReviewCommand.self, CellsCommand.self,
        BlankCommand.self, CompareCommand.self, TemplateCommand.self,
      ])
  }

  static let version = ProgramVersion.text

  @OptionGroup var language: LanguageArgument
}
