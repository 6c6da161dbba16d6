"""Writes the PDFs beside this file: `python3 make.py` (needs reportlab and the DejaVu fonts). All names are invented."""

import os

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

HERE = os.path.dirname(os.path.abspath(__file__))
FONTS = "/usr/share/fonts/truetype/dejavu/"
pdfmetrics.registerFont(TTFont("Serif", FONTS + "DejaVuSerif.ttf"))
BODY = ParagraphStyle("body", fontName="Serif", fontSize=11, leading=15, firstLineIndent=18, alignment=4, spaceAfter=0)
TIGHT = ParagraphStyle("tight", parent=BODY, fontSize=9.5, leading=12, firstLineIndent=10)
TITLE = ParagraphStyle("title", fontName="Serif", fontSize=16, leading=20, alignment=1, spaceAfter=10)


def path(name):
    return os.path.join(HERE, name)


def lines(c, x, y, rows, font="Serif", size=11, leading=15):
    c.setFont(font, size)
    for row in rows:
        c.drawString(x, y, row)
        y -= leading
    return y


def furniture(c, number, header, footer):
    c.setFont("Serif", 8)
    c.drawString(60, 812, header)
    c.drawRightString(535, 812, "16.02.2026")
    c.drawCentredString(297, 24, footer.format(number))


def press_release():
    """One column over two pages, with a running head, page numbers and words parted at line ends."""
    c = canvas.Canvas(path("press-release-kk.pdf"), pagesize=A4, invariant=1)
    furniture(c, 1, "«Ертіс үні» қоғамдық қоры – баспасөз хабарламасы", "{} / 2")
    lines(c, 110, 760, ["Павлодарда «Ашық бюджет» дөңгелек үстелі өтті"], "Serif", 15)
    y = lines(c, 78, 725, ["2026 жылғы 12 ақпанда Павлодар қаласында «Ашық бюджет» тақы-"])
    y = lines(c, 60, y, ["рыбында дөңгелек үстел өтті. Жиынды «Ертіс үні» қоғамдық қоры ұйым-", "дастырды."])
    y = lines(c, 78, y, ["Дөңгелек үстелге «Павлодар ата-аналары» бірлестігі, «Көмек қо-"])
    y = lines(c, 60, y, ["лы» қайырымдылық қоры және қаланың ата-", "аналар комитеті қатысты. Олар қалалық бюджеттің жобасын талқылады."])
    lines(c, 78, 120, ["Қор директоры Сәуле Маратқызы жиналғандарға қордың есебін таныс-"])
    lines(c, 60, 105, ["тырып, үш жылда не істелгенін айтты және алдағы жоспарларға тоқтал-"])
    c.showPage()
    furniture(c, 2, "«Ертіс үні» қоғамдық қоры – баспасөз хабарламасы", "{} / 2")
    y = lines(c, 60, 770, ["ды. «Бюджет түсінікті болуы керек», – деді Сәуле Маратқызы."])
    lines(c, 78, y, ["Келесі кездесу сәуірде өтеді."])
    c.showPage()
    c.save()


def bulletin():
    """Two columns under one headline."""
    text = [
        "19 февраля 2026 года в Уральске прошёл форум «Город для всех». Организатором выступила ассоциация «Доступная среда Приуралья».",
        "В форуме приняли участие общественный фонд «Шаг навстречу», объединение «Колёса добра» и пресс-служба городского акимата. Участники проверили двенадцать остановок и четыре поликлиники.",
        "«Пандус под углом в сорок градусов – это не пандус», – сказал председатель ассоциации Роман Ветров.",
        "Во второй части форума волонтёры показали карту доступных мест. Её составляли полгода, и теперь она открыта для всех жителей области.",
        "По итогам форума принята резолюция из пяти пунктов. Её направят в акимат и маслихат.",
        "Следующая проверка назначена на май. К ней приглашают школьников и студентов.",
    ]
    doc = BaseDocTemplate(path("bulletin-ru.pdf"), pagesize=A4, invariant=1)
    frames = [Frame(50, 480, 240, 250, id="left"), Frame(305, 480, 240, 250, id="right")]

    def head(c, _):
        c.setFont("Serif", 16)
        c.drawCentredString(297, 760, "В Уральске прошёл форум «Город для всех»")
        c.setFont("Serif", 8)
        c.drawCentredString(297, 30, "1")

    doc.addPageTemplates(PageTemplate(frames=frames, onPage=head))
    doc.build([Paragraph(p, TIGHT) for p in text])


def minutes():
    """A letter-spaced heading, ligatures, a list of participants, short lines."""
    c = canvas.Canvas(path("minutes-en.pdf"), pagesize=A4, invariant=1)
    c.setFont("Serif", 14)
    c.drawString(200, 780, "M I N U T E S")
    y = lines(c, 60, 750, ["of the meeting of the Public Council of Turkistan, 9 February 2026"])
    y = lines(c, 60, y - 12, ["Chair: Bolat Imanov, chairman of the Public Council."])
    y = lines(c, 60, y - 12, ["Present:", "1. Zarina Akhmetova, director of the public foundation \"Silk Road Schools\"", "2. Timur Osipov, head of the association \"Village Voices\"", "3. Gulmira Seitova, editor of the newspaper \"Our Town\""])
    y = lines(c, 60, y - 12, [
        "The meeting discussed the ﬁrst draft of the town’s well-", "being programme. The participants con-", "ﬁrmed that the ofﬁce of the ombudsman will re-", "ceive the proposals of non-", "governmental organizations until 1 March."])
    c.showPage()
    c.save()


def scan():
    c = canvas.Canvas(path("scan.pdf"), pagesize=A4, invariant=1)
    for _ in range(2):
        c.rect(100, 100, 300, 500, fill=1)
        c.showPage()
    c.save()


def locked():
    c = canvas.Canvas(path("locked.pdf"), pagesize=A4, invariant=1, encrypt=StandardEncryption("кілт", canPrint=0))
    lines(c, 60, 750, ["Форум өтті."])
    c.save()


press_release()
bulletin()
minutes()
scan()
locked()
with open(path("bulletin-ru.pdf"), "rb") as f:
    data = f.read()
with open(path("cut-off.pdf"), "wb") as f:
    f.write(data[:600])
