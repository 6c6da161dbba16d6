"""Writes the office documents beside this file: `python3 make.py`. Texts are our own, all names invented."""

import io, os, re, zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = (2026, 3, 6, 9, 0, 0)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


def package(parts, first=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


# DOCX


def run(text, properties=""):
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text="", style=None, number=None, level=0, extra=""):
    properties = ""
    if style:
        properties += f'<w:pStyle w:val="{style}"/>'
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    # Word parts a sentence into runs wherever its checkers stopped.
    runs = "".join(run(piece) for piece in re.split(r"(?<=[,;])(?= )", text)) if text else ""
    return f'<w:p w:rsidR="00A1"><w:pPr>{properties}<w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:pPr>{runs}{extra}</w:p>'


def table(rows):
    cells = lambda row: "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000"/></w:tcPr>{p(c)}</w:tc>' for c in row)
    body = "".join(f"<w:tr><w:trPr/>{cells(row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="a3"/></w:tblPr><w:tblGrid/>{body}</w:tbl>'


STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style></w:styles>"""
NUMBERING = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


def docx(body, title="", prefix="", numbering=NUMBERING):
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return package({
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kinds}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{prefix}<w:document {W}><w:body>{body}<w:sectPr><w:headerReference w:type="default"/></w:sectPr></w:body></w:document>',
        "word/styles.xml": STYLES,
        "word/numbering.xml": numbering,
        "word/header1.xml": f"<w:hdr {W}>{p('Черновик для служебного пользования')}</w:hdr>",
        "word/footnotes.xml": f"<w:footnotes {W}><w:footnote>{p('См. приложение к положению.')}</w:footnote></w:footnotes>",
        "docProps/core.xml": f'<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{escape(title)}</dc:title><dc:creator>Пользователь</dc:creator><dcterms:created>2024-01-09T08:00:00Z</dcterms:created></cp:coreProperties>',
    })


tracked = (
    '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> В работе приняли участие фонд «Светлый путь» и Союз сельских женщин.</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="A"><w:r><w:delText>Представители акимата не пришли.</w:delText></w:r></w:del>'
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрытая пометка редактора</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="1"/></w:r>'
)
write("minutes-ru.docx", docx(
    p("ПРОТОКОЛ № 4", "a5")
    + p("заседания Общественного совета города Рудного")
    + p("г. Рудный, 17 февраля 2026 года")
    + p("Председатель: Литвинов Олег Петрович, председатель Общественного совета.")
    + p("Присутствовали:")
    + table([
        ["№", "Ф. И. О.", "Должность"],
        ["1", "Садыкова Гульнар Маратовна", "директор общественного фонда «Светлый путь»"],
        ["2", "Орлов Виктор Андреевич", "председатель ОО «Союз ветеранов Рудного»"],
        ["3", "Бекенова Алия Сериковна", "представитель Союза сельских женщин"],
    ])
    + p("Повестка дня:")
    + p("О ходе ремонта дворов.", number=1)
    + p("О поддержке волонтёров:", number=1)
    + p("порядок отбора проектов;", number=1, level=1)
    + p("сроки выплат.", number=1, level=1)
    + p("Разное.", number=1)
    + p("Заседание открыл О. П. Литвинов.", extra=tracked)
    + p("Решили: рекомендовать акимату города опубликовать план ремонта до 1 апреля.")))

box = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
    + p("Анықтама: «Ұлытау ізгілігі» қоры 2019 жылы құрылған.")
    + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
    + p("Анықтама: «Ұлытау ізгілігі» қоры 2019 жылы құрылған.")
    + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
link = (
    '<w:hyperlink w:history="1">' + run(" қордың сайтында") + "</w:hyperlink>" + run(" жарияланды.")
)
soft = '<w:r><w:t>Еріктілер орта</w:t><w:softHyphen/><w:t>лығы алты бағытта жұмыс істейді.</w:t></w:r>'
write("press-release-kk.docx", docx(
    p("Жезқазғанда «Мейірім көктемі» қайырымдылық форумы өтті", "1")
    + p("2026 жылғы 3 наурызда Жезқазған қаласында «Мейірім көктемі» қайырымдылық форумы өтті. Форумды «Ұлытау ізгілігі» қоғамдық қоры ұйымдастырды.", extra=box)
    + p("Форумға «Сарыарқа аналары» қоғамдық бірлестігі мен Жезқазған қаласының еріктілер орталығы қатысты. Бағдарлама", extra=link)
    + p("", extra=soft)
    + p("көшпелі дәрігерлік көмек;", number=2)
    + p("кітап жинау.", number=2)
    + p("«Биыл қырық отбасыға көмектестік», – деді қор директоры Жанар Төлегенқызы."),
    title="Баспасөз хабарламасы үлгісі"))

write("agenda-en.docx", docx(
    p("Programme of the seminar", "11")
    + p("Seminar on Community Budgeting", "a5")
    + p("12 March 2026, Astana, National Library")
    + p("The seminar was organized by the public foundation \"Open Ledger\" together with the association \"Neighbours of Yesil\". It brought together 35 people from eight regions.")
    + table([
        ["Time", "Topic", "Speaker"],
        ["10:00", "Opening remarks", "Aigerim Dostayeva, director of the Open Ledger foundation"],
        ["10:20", "How a village budget is made", "Pavel Romanov, expert of the association \"Neighbours of Yesil\""],
        ["11:30", "Discussion", ""],
    ])
    + p("Participants agreed to send their proposals to the maslikhat by the end of the month.")))

write("no-headline-ru.docx", docx(
    p("5 марта 2026 года в Экибастузе общественный фонд «Горизонт» провёл тренинг для молодых журналистов. В тренинге приняли участие 18 человек из четырёх районов."),
    title="Тренинг для молодых журналистов в Экибастузе"))

good = docx(p("Форум өтті."))
write("cut-off.docx", good[: len(good) // 2])
write("entities.docx", docx(
    p("Текст &a9;").replace("&amp;a9;", "&a9;"),
    prefix='<!DOCTYPE w [<!ENTITY a0 "ha"><!ENTITY a1 "&a0;&a0;&a0;&a0;"><!ENTITY a9 "&a1;&a1;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'))
# Lists with levels and numbers that no program makes.
wild = NUMBERING
for before, after in [
    ('w:ilvl="1"><w:start w:val="1"/>', 'w:ilvl="9223372036854775807"><w:start w:val="-9223372036854775808"/>'),
    ('w:ilvl="0"><w:start w:val="1"/>', 'w:ilvl="0"><w:start w:val="9223372036854775807"/>'),
]:
    assert before in wild
    wild = wild.replace(before, after)
items = [p("отчёт за год;", number="1"), p("план на год;", number="1"), p("разное.", number="1", level=9223372036854775807)]
write("wild-lists.docx", docx(
    p("Повестка дня собрания", style="1") + p("Собрание жителей прошло в Рудном 17 февраля.") + "".join(items), numbering=wild))
write("locked.docx", bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + b"\0" * 1016 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512)

# ODT

O = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def tp(text):
    return f'<text:p text:style-name="P1">{text}</text:p>'


def th(text):
    return f'<text:h text:outline-level="1">{text}</text:h>'


def tlist(style, items):
    return f'<text:list text:style-name="{style}">' + "".join(f"<text:list-item>{i}</text:list-item>" for i in items) + "</text:list>"


def ttable(rows):
    return '<table:table><table:table-column/>' + "".join(
        "<table:table-row>" + "".join(f"<table:table-cell>{tp(c)}</table:table-cell>" for c in row) + "</table:table-row>"
        for row in rows) + "</table:table>"


LISTS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)


def odt(body, title="", manifest="", lists=LISTS):
    return package({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {O} office:version="1.2"><office:automatic-styles>{lists}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>',
        "styles.xml": f"<office:document-styles {O}><office:master-styles><style:master-page><style:header>{tp('Нобайы')}</style:header></style:master-page></office:master-styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {O}><office:meta><dc:title>{title}</dc:title><dc:date>2023-01-01T00:00:00</dc:date></office:meta></office:document-meta>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>',
    })


changes = '<text:tracked-changes><text:changed-region><text:deletion>' + tp("Өшірілген сөйлем.") + "</text:deletion></text:changed-region></text:tracked-changes>"
note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' + tp("Ескерту.") + "</text:note-body></text:note>"
write("report-kk.odt", odt(
    changes + th("Орал қаласында «Қауіпсіз аула» семинары өтті")
    + tp(f"2026 жылғы 26 ақпанда Орал қаласында «Қауіпсіз аула» семинары<text:s/>өтті{note}. Семинарды «Жайық тынысы» қоғамдық қоры <text:span>ұйымдастырды</text:span>.")
    + tp("Семинарға «Орал ата-аналары» қоғамдық бірлестігі, «Болашақ» жастар ұйымы қатысты.")
    + tlist("L1", [tp("Жарықтандыру мәселесі"), tp("Балалар алаңдары") + tlist("L1", [tp("ескі алаңдар"), tp("жаңа алаңдар")]), tp("Қорытынды")])
    + tp('Толық есеп <text:a xlink:href="https://example.kz">қордың парақшасында</text:a> берілген.')))
write("hearing-ru.odt", odt(
    th("В Темиртау прошли общественные слушания по качеству воздуха")
    + tp("24 февраля 2026 года в Темиртау прошли общественные слушания по качеству воздуха. Слушания организовал экологический фонд «Ясное небо».")
    + '<text:p><draw:frame><draw:text-box>' + tp("Замеры ведутся с 2021 года.") + "</draw:text-box><svg:desc>рисунок</svg:desc></draw:frame>В слушаниях приняли участие ОО «Матери Темиртау» и депутаты городского маслихата.</text:p>"
    + ttable([["Выступающий", "Организация"], ["Ирина Ковалёва", "фонд «Ясное небо»"], ["Нурлан Есимов", "ОО «Матери Темиртау»"]])
    + tlist("L2", [tp("открыть данные датчиков;"), tp("посадить деревья.")])
    + tp("«Мы хотим дышать», – сказала директор фонда «Ясное небо» Ирина Ковалёва.")))
write("workshop-en.odt", odt(
    th("Libraries of Pavlodar teach neighbours to mend things")
    + tp("On 21 February 2026 the association “Mend and Share” held a workshop in Pavlodar. Twenty-two residents took part.")
    + tp("Among the participants were the public foundation “Second Life of Things” and the regional library.<text:line-break/>The next workshop is planned for May.")))
wild = LISTS.replace('text:level="2"', 'text:level="-9223372036854775808"').replace(
    'text:level="1" style:num-suffix="."', 'text:level="1" text:start-value="9223372036854775807" style:num-suffix="."')
assert wild.count("9223372036854775") == 2
write("wild-lists.odt", odt(
    th("Повестка дня собрания") + tp("Собрание жителей прошло в Рудном 17 февраля.") + tlist("L1", [tp("отчёт за год;"), tp("план на год.")]),
    lists=wild))
write("locked.odt", odt(tp("x"), manifest="<manifest:encryption-data/>"))
write("cut-off.odt", odt(tp("Форум өтті."))[:200])
