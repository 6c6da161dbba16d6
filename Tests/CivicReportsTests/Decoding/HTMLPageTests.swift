import CivicText
import Testing

@Test(arguments: pages)
func `reads saved web pages`(layout: PageLayout) throws { try layout.check() }

private let title = "Көкшетауда жас еріктілер мектебі ашылды"
private let first =
  "Көкшетауда «Қайырым» қоры жас еріктілер мектебін ашты. Алғашқы сабаққа елуден астам оқушы қатысты."
private let second = "Қор директоры Әсел Нұрғалиева мектеп айына екі рет жиналатынын айтты."
private let third = "– Біз балаларға көмектің қуанышын көрсеткіміз келеді, – деді ол."
private let body = "\(first)\n\n\(second)\n\n\(third)"

private let pages = [
  PageLayout(
    name: "metadata in the head, menus, share buttons, related news and comments around an article",
    page: """
      <!DOCTYPE html><html lang="kk"><head><meta charset="utf-8">
      <title>\(title) | Көкше ақпарат</title>
      <meta property="og:title" content="\(title)"><meta property="og:site_name" content="Көкше ақпарат">
      <meta property="article:published_time" content="2026-02-13T15:45:00+05:00">
      <meta name="author" content="Дана Ахметова">
      <link rel="canonical" href="https://Kokshe.kz/kk/news/erikti-mektep?utm_source=fb#top">
      <script>var views = 12345; document.write("<p>Жарнама</p>")</script></head>
      <body><nav><ul><li><a href="/">Басты бет</a></li><li><a href="/qogam">Қоғам</a></li></ul></nav>
      <div class="cookie-notice"><p>Бұл сайт cookie файлдарын пайдаланады, келіссеңіз батырманы басыңыз. Толығырақ құпиялылық саясатында жазылған.</p></div>
      <main><article><h1>\(title)</h1><div class="post-meta"><span class="date">13.02.2026</span> <span class="views">Оқылды: 1 022</span></div>
      <figure><img src="a.jpg"><figcaption>Мектеп ашылған сәт. Сурет: қор мұрағаты.</figcaption></figure>
      <p>\(first)</p><p>\(second)</p><p>\(third)</p>
      <div class="social-share"><a href="#">Facebook</a> <a href="#">Telegram</a></div>
      <div class="related-news"><h3>Ұқсас жаңалықтар</h3><p><a href="/1">Көкшетауда көшет отырғызылды</a></p></div></article></main>
      <section id="comments"><h3>Пікірлер</h3><p>Өте жақсы бастама екен, біздің ауылда да осындай мектеп керек деп ойлаймын.</p></section>
      <footer><p>© 2026 Көкше ақпарат. Барлық құқықтар қорғалған.</p></footer></body></html>
      """,
    title: title, published: "2026-02-13", author: "Дана Ахметова", views: 1022, source: "Көкше ақпарат",
    url: "https://kokshe.kz/kk/news/erikti-mektep", body: body),
  PageLayout(
    name:
      "nothing in the head but a window title; date and counter as text, the author in the last paragraph",
    page: """
      <html><head><title>\(title) - kokshe.kz</title></head><body>
      <div id="top"><a href="/">kokshe.kz</a> | <a href="/news">Жаңалықтар</a></div>
      <div class="wrap"><div class="left"><h1>\(title)</h1><div class="info">13 ақпан 2026, 15:45 &nbsp; Қаралды: 345</div>
      <div class="text"><p>\(first)</p><p>\(second)</p><p>\(third)</p><p>Нұрлан Сейітов</p></div></div>
      <div class="right"><h4>Соңғы жаңалықтар</h4><ul><li><a href="/2">Бурабайда жол жөнделеді</a></li><li><a href="/3">Степногорскіде сайлау өтті</a></li></ul></div></div>
      </body></html>
      """,
    title: title, published: "2026-02-13", author: "Нұрлан Сейітов", views: 345, body: body),
  PageLayout(
    name: "a weblog's theme: time element, author card, sharing and related posts inside the entry",
    page: """
      <!DOCTYPE html><html lang="ru-RU"><body class="post has-sidebar"><div id="page"><header class="site-header"><a href="/">Сайт</a></header>
      <div id="content"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">\(title)</h1>
      <div class="entry-meta"><time class="entry-date" datetime="2026-02-13T10:00:00+00:00">13.02.2026</time> <span class="author vcard"><a href="/author/a">Ержан Құрманов</a></span></div></header>
      <div class="entry-content"><p>\(first)</p>
      <p>\(second)</p><p>\(third)</p>
      <div class="sharedaddy sd-sharing-enabled"><h3>Бөлісу:</h3></div><div id="jp-relatedposts"><h3>Related</h3></div></div>
      <footer class="entry-footer">Тегтер: қайырымдылық</footer></article></div>
      <aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/5">Басқа жаңалық туралы қысқаша</a></li></ul></section></aside></div></body></html>
      """,
    title: title, published: "2026-02-13", author: "Ержан Құрманов", body: body),
  PageLayout(
    name: "line breaks instead of paragraphs",
    page: """
      <html><body><h1>\(title)</h1><div class="article_text">13.02.2026<br><br>\(first)<br><br>\(second)<br/>\(third)</div></body></html>
      """,
    title: title, published: "2026-02-13", body: "\(first)\n\n\(second)\n\(third)"),
  PageLayout(
    name: "a page laid out with tables and fonts",
    page: """
      <html><head><title>Көкше</title></head><body><table width=100%><tr><td colspan=2><a href=/>Басты бет</a> <a href=/n>Жаңалықтар</a></td></tr>
      <tr><td width=20%><a href=/1>Саясат</a><br><a href=/2>Қоғам</a><br><a href=/3>Спорт</a></td><td><font size=5><b>\(title)</b></font><br><br>
      <font face=Arial>\(first)<br><br>\(second)<br><br>\(third)</font><br><br><i>Сәкен Жұмабаев</i></td></tr></table></body></html>
      """,
    title: title, author: "Сәкен Жұмабаев", body: body),
  PageLayout(
    name: "an element called the article's body, an embedded post, a link to another report inside",
    page: """
      <html><body><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">\(title)</h1>
      <meta itemprop="datePublished" content="2026-02-13"><span itemprop="author">Айжан Төлеуова</span>
      <div class="lead"><p>\(first)</p></div><div itemprop="articleBody"><p>\(second)</p>
      <p><a href="/4">Көкшетауда еріктілер күні қалай аталып өтті</a></p>
      <blockquote class="instagram-media"><p>Посмотреть эту публикацию в Instagram</p></blockquote><p>\(third)</p></div></div></body></html>
      """,
    title: title, published: "2026-02-13", author: "Айжан Төлеуова", body: body),
  PageLayout(
    name: "lists and a table of data",
    page: """
      <html><body><article><h1>\(title)</h1><p>\(first)</p><p>Мектепті мына ұйымдар қолдады:</p>
      <ul><li><p>«Мейір» қоғамдық бірлестігі</p></li><li>«Жас толқын» қоры</li></ul>
      <table><tr><th>Күні</th><th>Сабақ</th></tr><tr><td><p>20 ақпан</p></td><td>Алғашқы көмек</td></tr></table>
      <p>\(second)</p></article></body></html>
      """,
    title: title,
    body: """
      \(first)

      Мектепті мына ұйымдар қолдады:

      «Мейір» қоғамдық бірлестігі
      «Жас толқын» қоры

      Күні | Сабақ
      20 ақпан | Алғашқы көмек

      \(second)
      """),
  PageLayout(
    name: "the article only in the page's data for machines",
    page: """
      <html><head><title>Көкше ақпарат</title><script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Көкше"},{"@type":"NewsArticle","headline":"\(title)",
      "datePublished":"2026-02-13T09:00:00Z","author":[{"@type":"Person","name":"Дана Ахметова"}],"publisher":{"name":"Көкше ақпарат"},
      "mainEntityOfPage":{"@id":"https://kokshe.kz/n/7"},"articleBody":"\(first)\\n\(second)\\n\(third)"}]}</script></head><body><div id="app"></div></body></html>
      """,
    title: title, published: "2026-02-13", author: "Дана Ахметова", source: "Көкше ақпарат",
    url: "https://kokshe.kz/n/7", body: body),
  PageLayout(
    name: "paragraphs and nothing else",
    page: "<p>\(title)</p>\n<p>\(first)</p>\n<p>\(second)</p>",
    title: title, body: "\(first)\n\n\(second)"),
  PageLayout(
    name: "comments longer than the article, in elements without a name",
    page: """
      <html><body><div class="page"><div class="news"><h1>\(title)</h1><div><p>\(first)</p><p>\(second)</p><p>\(third)</p></div></div>
      <div class="thread"><h3>Пікірлер (2)</h3><div class="c">Айдос: Бұл бастаманы бәріміз қолдаймыз, себебі жастарға осындай орта керек, ауылда да осындай мектеп ашылса екен деген тілегіміз бар.</div>
      <div class="c">Ләззат: Біздің қызым сол мектепке барып жүр, өте риза, мұғалімдерге мың алғыс, осындай шаралар көп болсын деп тілейміз әрдайым.</div></div></div></body></html>
      """,
    title: title, body: body),
  PageLayout(
    name: "an article that advertisements cut in two",
    page: """
      <html><body><article><h1>\(title)</h1><div class="part"><p>\(first)</p><p>\(second)</p></div>
      <div class="adv"><p>Пәтер сатылады! Бағасы арзан, келісуге болады, хабарласыңыз.</p></div><div class="part"><p>\(third)</p></div></article></body></html>
      """,
    title: title, body: body),
  PageLayout(
    name: "a summary between the headline and the body",
    page: """
      <html><body><article><h1>\(title)</h1><div class="announce">Енді оқушылар айына екі рет жиналып, көмек көрсетуді үйренеді.</div><img src=1.jpg>
      <div class="full"><p>\(first)</p><p>\(second)</p></div></article></body></html>
      """,
    title: title,
    body: "Енді оқушылар айына екі рет жиналып, көмек көрсетуді үйренеді.\n\n\(first)\n\n\(second)"),
  PageLayout(
    name: "the address in the comment of the browser that saved it; a canonical link to the front page",
    page: """
      <!-- saved from url=(0034)https://www.kokshe.kz/news/55?p=2&amp;fbclid=1 -->
      <html><head><link rel="canonical" href="https://www.kokshe.kz/"></head><body><h1>\(title)</h1><div><p>\(first)</p><p>\(second)</p></div></body></html>
      """,
    title: title, source: "kokshe.kz", url: "https://www.kokshe.kz/news/55?p=2&amp;fbclid=1",
    body: "\(first)\n\n\(second)"),
  PageLayout(
    name: "elements that are never closed",
    page: "<html><body><div><h1>\(title)<p>\(first)<p>\(second)<div><b>\(third)",
    title: title, body: body),
  PageLayout(
    name: "cards of other articles beside the article",
    page: """
      <html><body><main><article><h1>\(title)</h1><div><p>\(first)</p><p>\(second)</p><p>\(third)</p></div></article>
      <div class="grid"><article><h2><a href=1>Бурабайда жол жөнделеді</a></h2><p>Жөндеу көктемде басталып, күзде бітеді деп күтілуде.</p></article>
      <article><h2><a href=2>Ауылда клуб ашылды</a></h2><p>Клубта отыз бала түрлі үйірмеге қатыса бастады.</p></article></div></main></body></html>
      """,
    title: title, body: body),
  PageLayout(
    name: "hidden passages and a summary for screen readers",
    page: """
      <html><body><article><h1>\(title)</h1><div style="display: none"><p>Бұл мәтінді оқырман көрмейді, ол тек роботтарға арналған.</p></div>
      <p>\(first)</p><p hidden>Жасырын абзац та оқырманға көрсетілмейді, сондықтан алынбайды.</p><p>\(second)</p><p aria-hidden="true">Тағы бір жасырын абзац осында тұр, ол да алынбайды.</p></article></body></html>
      """,
    title: title, body: "\(first)\n\n\(second)"),
]
