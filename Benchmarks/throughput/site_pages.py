"""What stands around an article on the pages of 120 outlets: styles, scripts, menus, lists of other news, comments, footers."""

import html
import json

SECTIONS = {
    "kk": "Басты бет|Саясат|Қоғам|Экономика|Мәдениет|Спорт|Әлем|Білім|Денсаулық|Аймақ|Сұхбат|Бейне|Фото|Мұрағат|Байланыс|Жоба туралы",
    "ru": "Главная|Политика|Общество|Экономика|Культура|Спорт|Мир|Образование|Здоровье|Регионы|Интервью|Видео|Фото|Архив|Контакты|О проекте",
    "en": "Home|Politics|Society|Economy|Culture|Sport|World|Education|Health|Regions|Interviews|Video|Photo|Archive|Contacts|About",
}
SECTIONS = {language: text.split("|") for language, text in SECTIONS.items()}
LABELS = {
    "kk": {"related": "Оқи отырыңыз", "latest": "Соңғы жаңалықтар", "popular": "Көп оқылған", "share": "Бөлісу", "views": "Қаралды",
           "comments": "Пікірлер", "cookie": "Сайт cookie файлдарын пайдаланады. Сайтты пайдалануды жалғастыра отырып, сіз бұған келісім бересіз.",
           "rights": "Барлық құқықтар қорғалған. Материалдарды пайдаланған кезде сілтеме жасау міндетті.", "subscribe": "Telegram арнамызға жазылыңыз",
           "answer": "Жауап беру", "accept": "Келісемін", "search": "Іздеу"},
    "ru": {"related": "Читайте также", "latest": "Последние новости", "popular": "Популярное", "share": "Поделиться", "views": "Просмотров",
           "comments": "Комментарии", "cookie": "Сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.",
           "rights": "Все права защищены. При использовании материалов ссылка на сайт обязательна.", "subscribe": "Подписывайтесь на наш Telegram-канал",
           "answer": "Ответить", "accept": "Согласен", "search": "Поиск"},
    "en": {"related": "Read also", "latest": "Latest news", "popular": "Most read", "share": "Share", "views": "Views", "comments": "Comments",
           "cookie": "We use cookies to make this site work better. By going on you agree to that.", "accept": "I agree",
           "rights": "All rights reserved. When using materials a link to the site is required.", "subscribe": "Subscribe to our newsletter",
           "answer": "Reply", "search": "Search"},
}
REMARKS = {
    "kk": ["Дұрыс айтасыз, бізде де солай.", "Ал қаражат қайдан алынады екен?", "Рахмет, жақсы мақала!", "Былтыр да осыны айтқан, нәтиже жоқ қой.",
           "Біздің ауылға да келсе екен.", "Қашан басталады екен, біреу білсе жазыңызшы."],
    "ru": ["А у нас во дворе как было, так и осталось.", "Спасибо за статью, давно пора об этом писать!", "Интересно, кто за всё это заплатит?",
           "Был там, зал полупустой, но говорили по делу.", "Обещают каждый год одно и то же.", "Подскажите, где записаться?"],
    "en": ["Good to see someone writing about this.", "And who is going to pay for it?", "I was there, the room was half empty.",
           "Same promises every year.", "Where can one sign up?", "Our street still has no lights."],
}
# The ways in which sites mark up what holds their article: (page, article, text, paragraph, sidebar) as elements and classes.
SKINS = [
    ("bitrix", '<div class="workarea"><div class="news-detail">', '<div class="news-detail-text">', "</div></div></div>"),
    ("wordpress", '<main id="main"><article class="post type-post status-publish hentry">', '<div class="entry-content">', "</div></article></main>"),
    ("elementor", '<div class="elementor elementor-4512"><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">',
     '<div class="elementor-text">', "</div></div></div></div>"),
    ("joomla", '<div class="item-page" itemscope itemtype="https://schema.org/Article">', '<div itemprop="articleBody">', "</div></div>"),
    ("drupal", '<div class="region region-content"><div class="node node--type-article node--view-mode-full">',
     '<div class="field field--name-body field__item">', "</div></div></div>"),
    ("dle", '<div id="dle-content"><div class="fullstory">', '<div class="full-text">', "</div></div></div>"),
    ("tilda", '<div id="allrecords" class="t-records"><div class="t-rec"><div class="t-container">', '<div class="t-text t-text_md">', "</div></div></div></div>"),
    ("plain", '<div class="content-wrap"><div class="col-8">', '<div class="article__text js-mediator-article">', "</div></div></div>"),
]


class Outlet:
    """One site: its look is the same on every page."""

    def __init__(self, random, number, language, titles):
        self.number, self.language = number, language
        word = random.choice("alem dala jaik oris sary tobol esil narxoz tengri qala aimaq medeu ulytau arqa shygys sozaq".split())
        self.domain = f"{word}-{number}.example.kz"
        self.name = {"kk": "{} хабары", "ru": "Вестник {}", "en": "{} Monitor"}[language].format(word.capitalize())
        self.skin = SKINS[number % len(SKINS)]
        self.labels, self.titles = LABELS[language], titles
        kilobytes = random.randint(28, 122)
        self.styles = self._styles(random, kilobytes * 1024 * 45 // 100)
        self.scripts = self._scripts(random, kilobytes * 1024 * 15 // 100)
        self.menu = self._menu(random, kilobytes * 1024 * 15 // 100)
        self.side_count = max(6, kilobytes // 3)
        self.has_linked_data = number % 3 != 0
        self.has_comments = number % 2 == 0

    def _styles(self, random, size):
        rules, length = [], 0
        properties = ["margin:{}px", "padding:{}px {}px", "color:#{:06x}", "font-size:{}px", "line-height:{}px", "border:1px solid #{:06x}",
                      "width:{}px", "transition:all .{}s ease", "background-position:{}px -{}px"]
        while length < size:
            chosen = random.sample(properties, random.randint(2, 5))
            body = ";".join(one.format(random.randrange(100), random.randrange(100)) for one in chosen)
            rule = f".{self.skin[0]}-{random.choice('nav item box card row btn list head foot tile'.split())}-{random.randrange(999)}>a:hover{{{body}}}"
            rules.append(rule)
            length += len(rule)
        return "\n".join(rules)

    def _scripts(self, random, size):
        lines, length = [], 0
        while length < size:
            name = f"f{random.randrange(9999)}"
            line = (f"window.{name}=function(e){{if(!e)return;var t=document.querySelectorAll('.c{random.randrange(999)}');"
                    f"for(var i=0;i<t.length;i++){{t[i].setAttribute('data-{name}','{random.randrange(10**9)}')}}}};")
            lines.append(line)
            length += len(line)
        return "\n".join(lines)

    def _menu(self, random, size):
        items, length = [], 0
        names = SECTIONS[self.language]
        while length < size:
            name = random.choice(names)
            item = (f'<li class="menu-item menu-item-{random.randrange(9999)}"><a href="/{random.randrange(99)}/section-{random.randrange(999)}/" '
                    f'class="menu-link">{name}</a></li>')
            items.append(item)
            length += len(item.encode())
        return '<ul class="menu nav">' + "".join(items) + "</ul>"

    def _links(self, random, count, tag="li"):
        return "".join(
            f'<{tag} class="news-item"><a href="/news/{random.randrange(10**5)}.html"><img src="/upload/iblock/{random.randrange(16**6):x}.jpg" '
            f'alt="">{html.escape(random.choice(self.titles))}</a><span class="date">{random.randint(1, 28):02d}.{random.randint(1, 12):02d}.2025</span></{tag}>'
            for _ in range(count))

    def page(self, random, report):
        labels, title = self.labels, html.escape(report.title)
        day = report.published
        url = f"https://{self.domain}/news/{report.number}-{day:%Y%m%d}.html"
        name, open_article, open_text, close = self.skin
        head = [f'<meta charset="utf-8"><title>{title} | {self.name}</title>', f'<link rel="canonical" href="{url}">',
                f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{self.name}">']
        if self.has_linked_data:
            head.append('<script type="application/ld+json">' + json.dumps(
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": report.title, "datePublished": f"{day}T10:15:00+05:00",
                 "author": {"@type": "Person", "name": report.author}, "publisher": {"@type": "Organization", "name": self.name}},
                ensure_ascii=False) + "</script>")
        head.append(f"<style>{self.styles}</style><script>{self.scripts}</script>")
        middle = len(report.paragraphs) // 2
        paragraphs = []
        for number, text in enumerate(report.paragraphs):
            text = html.escape(text, quote=False)
            paragraphs.append(f"{text}<br><br>" if name in ("dle", "bitrix") else f"<p>{text}</p>")
            if number == middle and report.number % 2:
                paragraphs.append(f'<div class="related-inline"><b>{labels["related"]}:</b> <a href="/news/{random.randrange(10**5)}.html">'
                                  f"{html.escape(random.choice(self.titles))}</a></div>")
        comments = ""
        if self.has_comments:
            said = "".join(
                f'<div class="comment-item"><b class="comment-author">user{random.randrange(9999)}</b><p>{one}</p><a href="#">{labels["answer"]}</a></div>'
                for one in random.sample(REMARKS[self.language], random.randint(0, 5)))
            comments = f'<div id="comments" class="comments"><h3>{labels["comments"]} ({random.randrange(30)})</h3>{said}</div>'
        share = "".join(f'<a class="share-{one.lower()}" href="#">{one}</a>' for one in ("Facebook", "Telegram", "WhatsApp", "X"))
        return "\n".join([
            f'<!DOCTYPE html><html lang="{self.language}"><head>', "\n".join(head), f'</head><body class="{name}">',
            f'<div class="header"><a href="/">{self.name}</a><form class="search"><input placeholder="{labels["search"]}"></form>{self.menu}</div>',
            f'<div class="breadcrumb"><a href="/">{SECTIONS[self.language][0]}</a> / <a href="/society/">{SECTIONS[self.language][2]}</a></div>',
            f'{open_article}<h1>{title}</h1><div class="post-meta"><span class="date">{day:%d.%m.%Y}, 10:15</span> <span class="views">{labels["views"]}: '
            f'{random.randrange(40, 9000)}</span> <span class="author">{report.author}</span></div>',
            f'{open_text}{"".join(paragraphs)}{close}', f'<div class="share">{labels["share"]}: {share}</div>',
            f'<div class="related"><h3>{labels["related"]}</h3><ul>{self._links(random, 6)}</ul></div>', comments,
            f'<aside class="sidebar"><h3>{labels["latest"]}</h3><ul>{self._links(random, self.side_count)}</ul><h3>{labels["popular"]}</h3>'
            f'<ul>{self._links(random, self.side_count // 2)}</ul></aside>',
            f'<div class="footer">{self.menu if self.number % 4 == 0 else ""}<p>© 2026 {self.name}. {labels["rights"]}</p></div>',
            f'<div class="cookie-banner">{labels["cookie"]} <button>{labels["accept"]}</button></div></body></html>'])


def outlets(random, titles):
    """120 outlets by language."""
    shares = {"kk": 54, "ru": 50, "en": 16}
    found, number = {}, 0
    for language, count in shares.items():
        found[language] = []
        for _ in range(count):
            found[language].append(Outlet(random, number, language, titles[language]))
            number += 1
    return found
