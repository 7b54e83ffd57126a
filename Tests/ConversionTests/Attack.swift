import Testing

/// A hostile input: how it is made, and what the program says to it.
struct Attack: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The name of the file or folder.
  var name: String
  /// Makes it at `path`, in Python, with the helpers of ``helpers``.
  var maker: String
  /// The code of the error; `nil` where the input is harmless in spite of its looks.
  var code: String?

  init(_ description: String, _ name: String, _ code: String?, _ maker: String) {
    testDescription = description
    self.name = name
    self.code = code
    self.maker = maker
  }

  static let helpers = """
    import io, os, sqlite3, struct, subprocess, sys, zipfile, zlib
    path, program, honest = sys.argv[1:4]
    M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    P = 'http://schemas.openxmlformats.org/package/2006'
    def sheet(rows, after=''):
        return f'<worksheet xmlns="{M}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    def book(part, strings='', styles='', sheets='', relationships='', more={}):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
            z.writestr('[Content_Types].xml', f'<Types xmlns="{P}/content-types"/>')
            def rel(id, kind, target):
                return f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}"/>'
            def rels(text):
                return f'<Relationships xmlns="{P}/relationships">{text}</Relationships>'
            z.writestr('_rels/.rels', rels(rel('r1', 'officeDocument', 'xl/workbook.xml')))
            sheets = sheets or '<sheet name="様式1" sheetId="1" r:id="r1"/>'
            z.writestr('xl/workbook.xml',
                f'<workbook xmlns="{M}" xmlns:r="{R}"><sheets>{sheets}</sheets></workbook>')
            z.writestr('xl/_rels/workbook.xml.rels', rels(relationships
                + rel('r1', 'worksheet', 'worksheets/sheet1.xml')
                + rel('r2', 'sharedStrings', 'sharedStrings.xml')
                + rel('r3', 'styles', 'styles.xml')))
            z.writestr('xl/sharedStrings.xml', f'<sst xmlns="{M}">{strings}</sst>')
            z.writestr('xl/styles.xml', f'<styleSheet xmlns="{M}">{styles}</styleSheet>')
            with z.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as f:
                for piece in ([part] if isinstance(part, str) else part): f.write(piece.encode())
            for name, text in more.items(): z.writestr(name, text)
    def dense(row, count):
        yield f'<worksheet xmlns="{M}"><sheetData>'
        for _ in range(count): yield f'<row>{row}</row>'
        yield '</sheetData></worksheet>'
    def member(name, head, unit, size):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
            with z.open(name, 'w', force_zip64=True) as f:
                f.write(head)
                for _ in range(size // len(unit)): f.write(unit)
    def stream(head, unit, size):
        with open(path, 'wb') as f:
            f.write(head)
            for _ in range(size // len(unit)): f.write(unit)
    def shared(members, entries):
        with open(path, 'wb') as f:
            places = []
            for name, data in members:
                c = zlib.compressobj(9, zlib.DEFLATED, -15)
                packed = c.compress(data) + c.flush()
                places.append((zlib.crc32(data), len(packed), len(data), f.tell()))
                f.write(struct.pack('<IHHHHHIIIHH', 0x04034b50, 20, 0x800, 8, 0, 0,
                    *places[-1][:3], len(name), 0) + name + packed)
            start = f.tell()
            for name, index in entries:
                crc, packed, size, offset = places[index]
                f.write(struct.pack('<IHHHHHHIIIHHHHHII', 0x02014b50, 20, 20, 0x800, 8, 0, 0,
                    crc, packed, size, len(name), 0, 0, 0, 0, 0, offset) + name)
            f.write(struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, len(entries), len(entries),
                f.tell() - start, start, 0))
    def database(change):
        subprocess.check_call([program, 'convert', honest, '-o', path])
        with sqlite3.connect(path) as d:
            d.executescript('PRAGMA foreign_keys=OFF; PRAGMA legacy_alter_table=ON;')
            change(d)
    ENDLESS = 'WITH RECURSIVE x(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM x)'
    def view(table):
        def change(d):
            names = [r[1] for r in d.execute(f'PRAGMA table_info("{table}")')]
            d.execute('DROP VIEW IF EXISTS data')
            d.execute(f'DROP TABLE "{table}"')
            columns = ', '.join(f'a AS "{name}"' for name in names)
            d.execute(f'CREATE VIEW "{table}" AS {ENDLESS} SELECT {columns} FROM x')
        return change

    """

  /// Attacks on one input, all of which `convert` meets like any other file.
  static let all: [Attack] = [
    Attack(
      "a dense grid of 65 million cells", "a.xlsx", "too-large",
      "book(dense('<c><v>1</v></c>' * 4096, 16000))"),
    Attack(
      "as many cells as are held", "a.xlsx", "no-form",
      "book(dense('<c><v>1</v></c>' * 3990, 1000))"),
    Attack(
      "as many cells like labels as a form may have", "a.xlsx", "no-form",
      "book(dense('<c t=\"s\"><v>0</v></c>' * 249, 1000), '<si><t>目標</t></si>')"),
    Attack(
      "more cells like labels than a form may have", "a.xlsx", "too-large",
      "book(dense('<c t=\"s\"><v>0</v></c>' * 251, 1000), '<si><t>目標</t></si>')"),
    Attack(
      "a target of 32,000 opening brackets", "a.tsv", nil,
      """
      text = open(honest).read().replace('\\t228\\t', '\\t' + '(' * 32000 + '228\\t')
      with open(path, 'w') as f: f.write(text)
      """),
    Attack(
      "a section's name of 32,000 characters", "a.tsv", nil,
      """
      with open(path, 'w') as f: f.write(open(honest).read().replace('地域課', '課' * 32000))
      """),
    Attack(
      "as many texts without a place in the form as it may have", "a.tsv", nil,
      """
      with open(path, 'w') as f:
          f.write(open(honest).read())
          for i in range(124_000): f.write(f'x{i}\\ty\\n')
      """),
    Attack(
      "more texts without a place than a form may have", "a.tsv", "too-large",
      """
      with open(path, 'w') as f:
          f.write(open(honest).read())
          for i in range(1_000_000): f.write(f'x{i}\\ty\\n')
      """),
    Attack(
      "cells that are never computed", "a.xlsx", "too-large",
      "book(dense('<c><f>1+1</f></c>' * 4000, 1000))"),
    Attack(
      "texts that no cells share", "a.xlsx", "too-large",
      "book(dense('<c t=\"str\"><v>' + 'x' * 17 + '</v></c>', 4_000_000))"),
    Attack(
      "a gigabyte of shared texts", "a.xlsx", "too-large",
      "book(sheet(''), ('<si><t>' + 'x' * 30_000 + '</t></si>') * 30_000)"),
    Attack(
      "worksheets of 100,000 cells each, 400 times", "a.xlsx", "too-large",
      """
      part = sheet(('<row>' + '<c t="s"><v>0</v></c>' * 1000 + '</row>') * 100)
      book(sheet(''), '<si><t>目標</t></si>',
          sheets=''.join(f'<sheet name="s{i}" sheetId="{i + 1}" r:id="x{i}"/>' for i in range(400)),
          relationships=''.join(f'<Relationship Id="x{i}" Type="{R}/worksheet" '
              f'Target="worksheets/s{i}.xml"/>' for i in range(400)),
          more={f'xl/worksheets/s{i}.xml': part for i in range(400)})
      """),
    Attack(
      "one row seven million times", "a.xlsx", "too-large",
      "book(sheet('<row r=\"20\"/>' * 7_000_000))"),
    Attack(
      "a thousand worksheets of one part", "a.xlsx", "unreadable-file",
      """
      book(sheet(('<row>' + '<c><v>1</v></c>' * 1000 + '</row>') * 100), sheets=''.join(
          f'<sheet name="s{i}" sheetId="{i + 1}" r:id="r1"/>' for i in range(1000)))
      """),
    Attack(
      "a million worksheets", "a.xlsx", "too-large",
      """
      book(sheet(''), sheets=''.join(
          f'<sheet name="s{i}" sheetId="{i + 1}" r:id="r1"/>' for i in range(1_000_000)))
      """),
    Attack(
      "a number format of a megabyte on 2,000 cells", "a.xlsx", "no-form",
      """
      book(sheet(('<row>' + '<c s="1"><v>1</v></c>' * 20 + '</row>') * 100), styles=
          '<numFmts><numFmt numFmtId="200" formatCode="&quot;' + 'あ' * 330_000 + '&quot;0"/>'
          '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs>')
      """),
    Attack(
      "equal merged ranges", "a.xlsx", "no-form",
      """
      book(sheet('<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells>' + '<mergeCell ref="A1:Z100"/>' * 200_000 + '</mergeCells>'))
      """),
    Attack(
      "nested merged ranges", "a.xlsx", "no-form",
      """
      book(sheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells>' + ''.join(
          f'<mergeCell ref="A{i}:A{400_000 - i}"/>' for i in range(1, 199_999)) + '</mergeCells>'))
      """),
    Attack(
      "a text of 3 GiB in a zip", "a.zip", "too-large",
      "member('a.tsv', b'', ('1\\t目標' + '\\t' * 9 + '\\n').encode() * 40_000, 3 << 30)"),
    Attack(
      "a JSON text of 1 GiB in a zip", "a.zip", "too-large",
      "member('a.json', b'{\"format\":\"mokuhyo/1\",\"sheets\":[{\"title\":\"', b'abcdefgh' * 100_000, 1 << 30)"
    ),
    Attack(
      "a JSON array in arrays, 1 GiB in a zip", "a.zip", "too-large",
      "member('a.json', b'[', b'[' * 1_000_000, 1 << 30)"),
    Attack(
      "a line of 300 MB in a JSONL file", "a.jsonl", "too-large",
      "stream(b'{\"title\":\"', b'abcdefgh' * 100_000, 300_000_000)"),
    Attack(
      "a thousand entries that share one inner zip of 9,999 members", "a.zip", "unreadable-file",
      """
      inner = io.BytesIO()
      with zipfile.ZipFile(inner, 'w') as z:
          for i in range(9999): z.writestr(f'{i}.tsv', '')
      shared([(b'i.zip', inner.getvalue())], [(f'{i}.zip'.encode(), 0) for i in range(1000)])
      """),
    Attack(
      "entries that overlap", "a.xlsx", "unreadable-file",
      """
      shared([(b'xl/a.xml', b'<worksheet/>' + b' ' * 900_000)],
          [(f'xl/{i}.xml'.encode(), 0) for i in range(5000)])
      """),
    Attack(
      "folders that links give 2^39 paths", "a", nil,
      """
      for i in range(40): os.makedirs(f'{path}/l{i}')
      for i in range(39):
          for name in 'ab': os.symlink(f'../l{i + 1}', f'{path}/l{i}/{name}')
      with open(f'{path}/l39/x.tsv', 'w') as f: f.write(open(honest).read())
      """),
    Attack(
      "a table of a database is a view without an end", "a.sqlite", "unreadable-file",
      "database(view('row'))"),
    Attack(
      "the list of a database's steps is a view without an end", "a.sqlite", "unreadable-file",
      "database(view('grdb_migrations'))"),
    Attack(
      "a database with such a view in a zip", "a.zip", "unreadable-file",
      """
      path += '.sqlite'
      database(view('row'))
      with zipfile.ZipFile(path[:-7], 'w') as z: z.write(path, 'a.sqlite')
      os.remove(path)
      """),
  ]
}
