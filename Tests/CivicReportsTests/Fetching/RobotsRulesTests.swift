import Testing

@testable import CivicReports

private func rules(_ text: String) -> RobotsRules { RobotsRules(Array(text.utf8), agent: "civic-events") }

@Test(arguments: [
  // The longest rule decides; of two as long the one that allows.
  ("Disallow: /\nAllow: /news/", "/news/7", true), ("Disallow: /\nAllow: /news/", "/admin", false),
  ("Allow: /p\nDisallow: /", "/page", true), ("Allow: /page\nDisallow: /*.htm", "/page.htm", false),
  ("Allow: /folder\nDisallow: /folder", "/folder/page", true), ("Disallow: /folder/", "/folder", true),
  // Stars and ends.
  ("Disallow: /*.php$", "/index.php", false), ("Disallow: /*.php$", "/index.php?a=1", true),
  ("Disallow: /*.php", "/index.php?a=1", false), ("Disallow: /a*b*c", "/a-b-b", true),
  ("Disallow: /a*b*c", "/axxbxxc/d", false), ("Disallow: *print", "/news/7?print=1", false),
  ("Disallow: /$", "/", false), ("Disallow: /$", "/news", true), ("Disallow: /*/$", "/a/b/", false),
  ("Disallow: /*?", "/news?page=2", false), ("Disallow: /fish*", "/fish.html", false),
  // Nothing named, nothing refused; case counts.
  ("Disallow:", "/news", true), ("", "/news", true), ("Disallow: /News", "/news", true),
  ("Disallow: news", "/news", true),
  // Percent signs stand for letters.
  ("Disallow: /жаңалық/", "/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/7", false),
  ("Disallow: /%d0%b6", "/%D0%B6", false), ("Disallow: /%7Ejoe", "/~joe/x", false),
  ("Disallow: /a%2Fb", "/a/b", true),
  // Comments, spaces, ends of lines.
  ("Disallow: /x # here\r\nDisallow:/y", "/y/1", false), ("disallow : /x", "/x", false),
  // It may always be asked for itself.
  ("Disallow: /", "/robots.txt", true),
])
func `the longest rule that fits a path decides`(lines: String, path: String, allowed: Bool) {
  #expect(rules("User-agent: *\n" + lines).allows(path) == allowed)
}

@Test func `a group of its own counts alone, wherever it stands and in however many pieces`() {
  let text = """
    User-agent: *
    Disallow: /

    User-agent: OtherBot
    User-agent: Civic-Events/1.0
    Disallow: /a
    Sitemap: https://qala.kz/sitemap.xml
    Crawl-delay: 2.5

    User-agent: civic-events-more
    Disallow: /c

    User-agent: civic-events
    Disallow: /b
    """
  #expect(!rules(text).allows("/a"))
  #expect(!rules(text).allows("/b"))
  #expect(rules(text).allows("/c"))
  #expect(rules(text).delay == 2.5)
}

@Test func `a group without rules allows everything to whom it names`() {
  #expect(rules("User-agent: civic-events\n\nUser-agent: *\nDisallow: /x").allows("/x") == false)
  #expect(rules("User-agent: civic-events\nDisallow:\nUser-agent: *\nDisallow: /").allows("/x"))
  #expect(rules("Disallow: /\nUser-agent: other\nDisallow: /").allows("/x"))
}

@Test func `what is beyond the limit is not read, and what is no rule is passed over`() {
  let long = "User-agent: *\n" + String(repeating: "# …\n", count: RobotsRules.limit / 4) + "Disallow: /"
  #expect(rules(long).allows("/x"))
  #expect(rules("\u{FEFF}User-agent: *\nDisallow: /x").allows("/x") == false)
  #expect(rules("<html><body>404: not found</body></html>").allows("/x"))
}
