"""Writes the tables beside this file: `python3 make.py`. All names are invented."""

import io, os, zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = (2026, 3, 6, 9, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


# Semicolons and Windows-1251 with the Kazakh letters (KZ-1048), as Excel in Kazakhstan saves them; a day that is none.
kk = """Іс-шара атауы;Түрі;Күні;Қала;Ұйымдастырушы;Қатысушылар саны
«Жастар және бюджет»;дөңгелек үстел;12.02.2026;Тараз қаласы;«Талас жастары» қоғамдық бірлестігі;45
«Жасыл аула»;семинар;2026 жылғы 19 ақпан;Шымкент;«Тазалық» қоғамдық қоры;30-дан астам
«Қайырымдылық жәрмеңкесі»;көрме;көктемде;Орал;«Жайық тынысы» қоғамдық қоры;
"""
table = {ch: 0x80 + i for i, ch in enumerate(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\ufffd™љ›њқһџ\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")}
write("events-kk.csv", bytes(table[c] if c in table else ord(c) for c in kk.replace("\n", "\r\n")))

ru = '''\ufeffСписок мероприятий за февраль,,,,,
Название,Дата начала,Дата окончания,Место проведения,Организаторы,Участники,Спикеры,Тема,Ссылка
"Форум ""Город, удобный всем""",11.02.2026,12.02.2026,"Костанай, Дом дружбы","ОФ «Тобол-Инициатива»; ОО «Родительский совет Костаная»","фонд «Чистый берег»; КГУ «Центр молодёжи»","Крылова Марина, директор фонда «Чистый берег»",экология,https://example.kz/1
Слушания по бюджету,18 февраля 2026 года,,Рудный,ОО «Наш двор»,,,бюджет,
'''
write("events-ru.csv", ru.encode())

en = """Event\tType\tDate\tTown\tOrganizer\tNumber of participants
Coastal Waste Forum\tforum\t2026-03-05\tAktau\tPublic Foundation "Caspian Shore Watch"\t60
Open Budget Seminar\tseminar\t46093\tAstana\tPublic Foundation "Open Ledger"\tabout 35
"""
write("events-en.tsv", en.encode())
write("map.csv", "Не;Қашан;Кім өткізді\nЖастар форумы;3 наурыз 2026 жыл;«Сенім» қоғамдық қоры\n".encode())
write("prose.txt", """Дата, место и организатор объявлены.

11 февраля 2026 года, в среду, в Костанае прошёл форум, организатор – фонд «Тобол-Инициатива».
""".encode())


def xlsx(sheets, strings):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>' + "".join(
            f'<sheet name="{escape(name)}" sheetId="{i}" {state} r:id="rId{i}"/>' for i, (name, state, _) in enumerate(sheets, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
            f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)) + "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">' + "".join(f"<si>{s}</si>" for s in strings) + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-43F]d\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>',
    }
    for i, (_, _, rows) in enumerate(sheets, 1):
        body = "".join(f'<row r="{number}">{"".join(cells)}</row>' for number, cells in rows)
        parts[f"xl/worksheets/sheet{i}.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData><mergeCells><mergeCell ref="A1:E1"/></mergeCells></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


shared = lambda ref, i: f'<c r="{ref}" t="s"><v>{i}</v></c>'
inline = lambda ref, text: f'<c r="{ref}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
number = lambda ref, value, style=0: f'<c r="{ref}" s="{style}"><v>{value}</v></c>'
strings = [
    "<t>Мероприятия альянса, 2025 год</t>", "<t>Дата</t>", "<t>Мероприятие</t>", "<t>Город</t>", "<t>Организатор</t>",
    "<t>Количество участников</t>", "<r><t>Форум </t></r><r><rPr><b/></rPr><t>«Голос села»</t></r>", "<t>Кокшетау</t>",
    "<t>ОФ «Сельская инициатива»</t>", "<t>Тренинг для волонтёров</t>", "<t>Петропавловск</t>", "<t>ОО «Рука помощи»</t>",
]
data = xlsx([
    ("Весна", "", [
        (1, [shared("A1", 0)]),
        (3, [shared("A3", 1), shared("B3", 2), shared("C3", 3), shared("D3", 4), shared("E3", 5)]),
        (4, [number("A4", 45743, 1), shared("B4", 6), shared("C4", 7), shared("D4", 8), number("E4", 120)]),
        (6, [number("A6", 45757.5, 2), shared("B6", 9), shared("C6", 10), shared("D6", 11)]),
        (7, [shared("D7", 5), number("E7", 120)]),
    ]),
    ("Черновик", 'state="hidden"', [(1, [inline("A1", "Дата"), inline("B1", "Мероприятие")]), (2, [number("A2", 45000, 1), inline("B2", "Секрет")])]),
    ("Осень", "", [
        (1, [inline("A1", "Мероприятие"), inline("B1", "Дата"), inline("C1", "Организатор")]),
        (2, [inline("A2", "Круглый стол «Чистая вода»"), inline("B2", "14.10.2025"), inline("C2", "фонд «Родник»")]),
    ]),
], strings)
write("events-ru.xlsx", data)
write("cut-off.xlsx", data[: len(data) // 2])
write("prices.xlsx", xlsx([("Лист1", "", [(1, [inline("A1", "Товар"), inline("B1", "Цена")]), (2, [inline("A2", "Бумага"), number("B2", 1500)])])], []))
