import CivicReports
import CivicText
import Testing

@Test(arguments: layouts)
func `finds the article by how a page is built`(layout: PageLayout) throws { try layout.check() }

private let title = "В Костанае открылась школа добровольцев"
private let first =
  "В Костанае общественный фонд «Добрый двор» открыл школу добровольцев, на первое занятие пришли больше пятидесяти человек."
private let second = "Занятия будут проходить два раза в месяц, сказала директор фонда Ольга Нестеренко."
private let third = "Следующую встречу посвятят первой помощи, вести её будет врач скорой Тимур Ахметов."
private let fourth = """
  Всего за зиму фонд надеется обучить двести человек: половина из них пойдёт работать в больницы и дома для пожилых людей, \
  остальные будут помогать во время весеннего паводка, который в этом году обещает быть сильным. Желающих уже больше, чем \
  мест, поэтому осенью откроют второй класс, а занятия для самых занятых перенесут на выходные.
  """
private let body = "\(first)\n\n\(second)\n\n\(third)"
private let paragraphs = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"

/// A list of other reports; no name tells what it is.
private func cards(_ count: Int) -> String {
  (1...count).map {
    "<div class=\"c\($0)\"><h4><a href=\"/\($0)\">На площади номер \($0) поставят новые скамейки</a></h4><p>Жители ждали этого больше десяти лет, работы закончат к осени.</p></div>"
  }.joined()
}

/// Comments; no name tells what they are.
private func remarks(_ count: Int) -> String {
  let remarks = (1...count).map {
    "<div class=m1><div>Гость \($0)</div><div>Хорошо бы такую школу и в нашем районе открыть.</div></div>"
  }
  return "<div class=m0>\(remarks.joined())</div>"
}

private func layout(_ name: String, _ page: String, published: String? = nil, body expected: String? = nil)
  -> PageLayout
{
  PageLayout(
    name: name,
    page: "<html><head><meta charset=utf-8><title>\(title)</title></head><body>\(page)</body></html>",
    language: .ru, title: title, published: published, body: expected ?? body)
}

private let layouts = [
  layout(
    "other reports within the text's own element, told by their build",
    "<h1>\(title)</h1><div class=x1>\(paragraphs)<p>\(fourth)</p><div class=z9><h3>Ещё на сайте</h3>\(cards(3))</div></div>",
    body: body + "\n\n" + fourth),
  layout(
    "classes that tell of something else than the element: a hidden label, a sidebar beside it",
    "<h1>\(title)</h1><div class=\"field field--label-hidden has-sidebar\">\(paragraphs)</div>\(remarks(8))"),
  layout(
    "one other report between two paragraphs: a link in a block of its own, and its teaser",
    """
    <h1>\(title)</h1><div class=x1><p>\(first)</p><p>\(second)</p>
    <div class=k><div><a href="/7">Мост через Тобол закрыли на ремонт</a></div><div>Объезд устроят через посёлок.</div></div>
    <p>\(third)</p></div>
    """),
  layout(
    "paragraphs with links in their sentences and a list of links are the article's own",
    """
    <h1>\(title)</h1><div class=x1><p>\(first)</p>
    <p>Об этом <a href="/a">мы уже подробно писали</a> прошлой осенью, когда школа ещё только набирала преподавателей.</p>
    <p>Тогда <a href="/b">жители города собрали деньги</a> на мебель для классов, хватило на двадцать столов.</p>
    <p>Позже <a href="/c">областной акимат выделил помещение</a> на первом этаже старого здания.</p>
    <ul><li>первая помощь, <a href="/d">запись до пятницы</a></li><li>работа с пожилыми людьми</li></ul></div>
    """,
    body: """
      \(first)

      Об этом мы уже подробно писали прошлой осенью, когда школа ещё только набирала преподавателей.

      Тогда жители города собрали деньги на мебель для классов, хватило на двадцать столов.

      Позже областной акимат выделил помещение на первом этаже старого здания.

      первая помощь, запись до пятницы
      работа с пожилыми людьми
      """),
  layout(
    "words beneath a picture, in the element that holds both",
    """
    <h1>\(title)</h1><div class=x1><div class=i1><div><img src=a.jpg></div><div class=i2>На первом занятии школы</div></div>
    <p>\(first)</p><table><tr><td><img src=b.jpg></td></tr><tr><td>Преподаватели за столом</td></tr></table>
    <p>\(second)</p><p>\(third)</p></div>
    """),
  layout(
    "each paragraph wrapped in elements of its own, comments beside them",
    "<div class=a0>" + [title].map { "<div class=r><div class=t><div>\($0)</div></div></div>" }.joined()
      + [first, second, third].map {
        "<div class=r><div class=t><div class=w><div>\($0)</div></div></div></div>"
      }
      .joined() + "</div>" + remarks(4)),
  layout(
    "a call around a field, whatever it says",
    """
    <h1>\(title)</h1><div class=x1><p>\(first)</p><p>\(second)</p>
    <div class=n1><div>Пишем раз в неделю о самом важном в вашем городе и области.</div><form><input type=email><button>Ок</button></form></div>
    <p>\(third)</p></div>
    """),
  layout(
    "the page's own text for machines says where the article begins and ends",
    """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(title)","articleBody":"\(first) \(second) \(third)"}</script>
    <h1>\(title)</h1><div class=x1><p>Наш проект существует на пожертвования читателей, помочь ему может каждый из вас.</p>
    \(paragraphs)<p>Мы рады каждому письму и отвечаем на все вопросы, которые вы нам присылаете.</p></div>
    """),
  PageLayout(
    name:
      "an old page: tables, line breaks, no heading, the site's name before the headline in the window's title",
    page: """
      <html><head><title>Маяк - районная газета - \(title)</title></head><body><table><tr><td><a href=1>Главная</a></td></tr></table>
      <table><tr><td width=180><a href=2>Культура</a><br><a href=3>Спорт</a></td><td>
      <font size=4><b>\(title)</b></font><br><font size=1>12.02.2026 | Просмотров: 44</font><br><br>
      &nbsp;&nbsp;\(first)<br>&nbsp;&nbsp;\(second)<br>&nbsp;&nbsp;\(third)<br></td>
      <td width=200>\(cards(5).replacing("<h4>", with: "").replacing("</h4>", with: "<br>"))</td></tr></table></body></html>
      """,
    language: .ru, title: title, published: "2026-02-12", views: 44,
    body: [first, second, third].joined(separator: "\n")),
]
