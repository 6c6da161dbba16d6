"""Writes the registers and attendance lists beside this file: `python3 make.py`. All names and numbers are invented."""

import io, os, zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = (2026, 3, 6, 9, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


def bin_(year, month, number):
    """A business identification number that is right: year, month, 40 for a resident, a number, the check digit."""
    while True:
        digits = [int(c) for c in f"{year:02}{month:02}40{number:05}"]
        check = sum(d * w for d, w in zip(digits, range(1, 12))) % 11
        if check == 10:
            check = sum(d * w for d, w in zip(digits, list(range(3, 12)) + [1, 2])) % 11
        if check < 10:
            return "".join(map(str, digits)) + str(check)
        number += 1


def xlsx(sheets):
    """Sheets of rows; numbers as numbers, the rest as texts in their cells."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>' + "".join(
            f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, (name, _) in enumerate(sheets, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PKG}">' + "".join(
            f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)) + "</Relationships>",
    }
    for i, (_, rows) in enumerate(sheets, 1):
        body = ""
        for number, row in enumerate(rows, 1):
            cells = ""
            for column, value in enumerate(row):
                ref = f"{chr(65 + column)}{number}"
                if isinstance(value, int):
                    cells += f'<c r="{ref}"><v>{value}</v></c>'
                elif value:
                    cells += f'<c r="{ref}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
            body += f'<row r="{number}">{cells}</row>'
        parts[f"xl/worksheets/sheet{i}.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


def docx(title, rows):
    """A heading and one table."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = lambda t: f'<w:p><w:r><w:t xml:space="preserve">{escape(t)}</w:t></w:r></w:p>'
    body = text(title) + "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{text(c)}</w:tc>" for c in row) + "</w:tr>" for row in rows) + "</w:tbl>"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            z.writestr(zipfile.ZipInfo(name, DAY), content)
    return out.getvalue()


# Registers. Semicolons and Windows-1251, as Excel in Kazakhstan saves them; heads and telephones that are not wanted; one
# number with a wrong check digit, one that is a person's, a row of sums.
wrong = bin_(10, 5, 111)
wrong = wrong[:-1] + str((int(wrong[-1]) + 1) % 10)
ru = f"""Реестр некоммерческих организаций;;;;;;
БИН;Наименование;ОПФ;Регион;Статус;Руководитель;Телефон
{bin_(7, 3, 412)};Тобол-Инициатива;Общественный фонд;Костанайская область;действующая;Крылова Марина;+7 714 255-01-01
{bin_(12, 11, 87)};Родительский совет Костаная;ОО;г. Костанай;ликвидирована;Иванов Пётр;8 701 111 22 33
{wrong};Чистый берег;ОФ;Костанайская область;действующая;;
830615350128;Наш двор;ОО;Рудный;действующая;;
;Дом дружбы;ОО;Костанайская область;на проверке;;
Итого: 5;;;;;;
"""
write("register-ru.csv", ru.replace("\n", "\r\n").encode("cp1251"))

# Numbers that the spreadsheet took for numbers: the first of them has lost its nought.
write("register-kk.xlsx", xlsx([("Тізілім", [
    ["Қоғамдық ұйымдар тізілімі"],
    ["№", "БСН", "Атауы (қазақша)", "Атауы (орысша)", "Түрі", "Өңірі", "Күйі"],
    [1, int(bin_(5, 2, 31)), "«Талас жастары» қоғамдық бірлестігі", "Общественное объединение «Молодёжь Таласа»", "ҮЕҰ", "Жамбыл облысы", "жұмыс істейді"],
    [2, int(bin_(16, 9, 2040)), "«Жамбыл еріктілері» қоғамдық қоры", "Общественный фонд «Волонтёры Жамбыла»", "ҮЕҰ", "Жамбыл облысы", "таратылуда"],
    [3, int(bin_(16, 9, 2040)), "«Жамбыл еріктілері» ҚҚ", "", "ҮЕҰ", "Жамбыл облысы", "таратылуда"],
    [4, "", "Облыстық қоғамдық кеңес", "Областной общественный совет", "консультативтік-кеңесші орган", "Жамбыл облысы", ""],
])]))

mixed = f'''BIN,Name in Kazakh,Name in Russian,Name in English,Legal form,Kind,Region,Status
{bin_(9, 1, 500)},Каспий жағалауы,Берег Каспия,Caspian Shore Watch,Public Foundation,NGO,Mangystau,active
{bin_(18, 7, 3)},,"Открытая книга",Open Ledger,Public Foundation,NGO,Astana,suspended
{bin_(21, 4, 77)},Маңғыстау жасыл жастары,Зелёная молодёжь Мангистау,Mangystau Green Youth,,NGO,Маңғыстау облысы,in liquidation
'''
write("register-mixed.csv", mixed.encode())
write("register-broken.csv", "Товар;Цена\nСтол;1200\nСтул;400\n".encode("cp1251"))

# Attendance lists. What must not be kept: identity numbers, telephones, addresses of letters, signatures, children's names.
write("attendance-ru.csv", """Явочный лист;;;;;;
Круглый стол «Участие неправительственных организаций в бюджете города»;;;;;;
№;Ф.И.О.;Должность;Организация;ИИН;Телефон, e-mail;Подпись
1;Крылова Марина Сергеевна;директор;ОФ «Тобол-Инициатива»;830615450120;+7 (714) 255-01-01, krylova@example.kz;М. Крылова
2;АХМЕТОВ Руслан;председатель;ОО «Родительский совет Костаная»;790101300129;8 701 111 22 33;
3;Серикова Айгуль;ученица 9 класса;школа № 5;101010600127;;
4;Омарова Дана;учитель 9 класса;школа № 5;;;
5;;;фонд «Чистый берег»;;;
Итого;4;;;;;
""".replace("\n", "\r\n").encode("cp1251"))

write("attendance-kk.xlsx", xlsx([
    ("12 ақпан", [
        ["Қатысушылар тізімі"],
        ["р/с", "Аты-жөні", "Лауазымы", "Ұйымы", "ЖСН", "Қолы"],
        [1, "Ермекқызы Айсұлу", "төрайым", "«Талас жастары» қоғамдық бірлестігі", 850412450128, "+"],
        [2, "Болатбек Серікбайұлы Айтбенбетов", "жетекші", "«Жамбыл еріктілері» қоғамдық қоры", "", "+"],
    ]),
    ("13 ақпан", [
        ["р/с", "Тегі", "Аты", "Әкесінің аты", "Лауазымы", "Ұйымы", "Сыныбы"],
        [1, "Мұқан", "Шыңғыс", "Ерланұлы", "үйлестіруші", "«Сенім» жастар орталығы", ""],
        [2, "Сәрсен", "Аружан", "", "", "№ 12 мектеп", "8 «Б»"],
    ]),
]))

write("attendance-mixed.csv", """Name,Position,Organisation,E-mail
Dana Serikova,director,Caspian Shore Watch,dana@example.org
Айсұлу Ермекқызы,төрайым,«Талас жастары» қоғамдық бірлестігі,
Марина Крылова,директор,ОФ «Тобол-Инициатива»,
""".encode())
data = xlsx([("1", [["Аты-жөні", "Ұйымы"], ["Ермекқызы Айсұлу", "«Талас жастары» ҚБ"]])])
write("attendance-broken.xlsx", data[: len(data) * 2 // 3])
write("attendance-ru.docx", docx("Список участников семинара", [
    ["№", "Ф.И.О.", "Место работы, должность", "Организация", "Подпись"],
    ["1", "Омарова Дана Ерлановна", "юрист", "ОО «Наш двор»", ""],
    ["2", "Тлеуов Арман", "волонтёр", "ОО «Рука помощи»", ""],
]))
