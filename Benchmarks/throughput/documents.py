"""A report as the file of a text, a word processor or a printer."""

import io
import pathlib
import zipfile
from xml.sax.saxutils import escape

FONTS = pathlib.Path("/usr/share/fonts/truetype/dejavu")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""


def text(random, report):
    """A saved text: headline, day, paragraphs, a counter or a call to share now and then."""
    lines = [report.title, f"{report.published:%d.%m.%Y}, 10:{random.randint(10, 59)}"] + report.paragraphs
    if random.random() < 0.5:
        lines.append({"kk": "Бөлісу: Telegram · WhatsApp", "ru": "Поделиться: Telegram · WhatsApp", "en": "Share: Telegram · WhatsApp"}[report.language])
    whole = "\n\n".join(lines) + "\n"
    if report.language == "ru" and random.random() < 0.08:
        return whole.encode("cp1251", "replace")
    return whole.encode()


def docx(report):
    def paragraph(words, bold=False):
        style = "<w:rPr><w:b/></w:rPr>" if bold else ""
        return f'<w:p><w:r>{style}<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'

    body = paragraph(report.title, bold=True) + paragraph(f"{report.published:%d.%m.%Y}") + "".join(map(paragraph, report.paragraphs))
    document = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}"><w:body>{body}'
                '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>')
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document)):
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def pdf(report, fonts=FONTS):
    import datetime

    from fpdf import FPDF

    class Sheet(FPDF):
        def footer(self):
            self.set_y(-15)
            self.set_font("DejaVu", size=8)
            self.cell(0, 10, f"{self.page_no()} / {{nb}}", align="C")

    sheet = Sheet(format="A4")
    sheet.creation_date = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    sheet.add_font("DejaVu", "", fonts / "DejaVuSans.ttf")
    sheet.add_font("DejaVu", "B", fonts / "DejaVuSans-Bold.ttf")
    sheet.add_page()
    sheet.set_font("DejaVu", "B", 14)
    sheet.multi_cell(0, 7, report.title, align="L", new_x="LMARGIN", new_y="NEXT")
    sheet.set_font("DejaVu", size=10)
    sheet.multi_cell(0, 8, f"{report.published:%d.%m.%Y}", new_x="LMARGIN", new_y="NEXT")
    for words in report.paragraphs:
        words = "".join(letter for letter in words if ord(letter) < 0x3000)
        sheet.multi_cell(0, 5.5, words, align="J", new_x="LMARGIN", new_y="NEXT")
        sheet.ln(2)
    return bytes(sheet.output())
