"""Three short reports, in own words with invented names, that the fixtures of every container hold."""

KK = """Тараз қаласында «Жастар және жергілікті өзін-өзі басқару» дөңгелек үстелі өтті

2026 жылғы 18 ақпанда Тараз қаласында «Жастар және жергілікті өзін-өзі басқару» тақырыбында дөңгелек үстел өтті. \
Жиынды «Талас жастары» қоғамдық бірлестігі ұйымдастырды.

Дөңгелек үстелге «Жамбыл еріктілері» қоғамдық қоры мен «Сенім» жастар орталығының өкілдері қатысты. \
«Біз үш ұсыныс дайындадық», – деді «Талас жастары» бірлестігінің төрайымы Айсұлу Ермекқызы.
"""

RU = """В Костанае обсудили участие НКО в бюджете

11 февраля 2026 года в Костанае прошёл круглый стол «Участие неправительственных организаций в бюджете города». \
Организатором выступил общественный фонд «Тобол-Инициатива».

В обсуждении приняли участие общественное объединение «Родительский совет Костаная» и фонд «Чистый берег». \
«Жители должны видеть, на что тратятся деньги», – сказала директор фонда «Тобол-Инициатива» Марина Крылова.
"""

EN = """Volunteers of Aktau hold a forum on coastal waste

On 5 March 2026 the public foundation "Caspian Shore Watch" held a forum on coastal waste in Aktau. \
More than 60 volunteers took part.

The association "Mangystau Green Youth" and the university's ecology club were among the participants. \
"We counted eleven tonnes in a year," said Dana Serikova, director of the foundation.
"""


def page(text, language):
    title, *paragraphs = text.strip().split("\n\n")
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
