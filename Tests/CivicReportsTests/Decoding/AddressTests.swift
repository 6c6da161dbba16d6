import Testing

@testable import CivicReports

@Test(arguments: [
  ("HTTPS://WWW.Mgorod.KZ/News/1#comments", "https://www.mgorod.kz/News/1"),
  ("https://a.kz/n?utm_source=tg&utm_medium=x&id=7&fbclid=1", "https://a.kz/n?id=7"),
  ("https://a.kz/n/?fbclid=abc", "https://a.kz/n/"), ("http://a.kz:80/n", "http://a.kz/n"),
  ("https://a.kz:443/n", "https://a.kz/n"),
  ("https://a.kz:8080/n", "https://a.kz:8080/n"), ("https://a.kz?p=12", "https://a.kz/?p=12"),
  ("https://a.kz/жаңалық", "https://a.kz/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B"),
  ("https://a.kz/%d0%b6%D0%B0", "https://a.kz/%D0%B6%D0%B0"), ("  https://a.kz/n \n", "https://a.kz/n"),
])
func `brings an address to one spelling`(address: String, canonical: String) {
  #expect(Address.canonical(address) == canonical)
}

@Test(arguments: [
  "", "a.kz/n", "ftp://a.kz/n", "https://a.kz", "https://a.kz/", "https://a.kz/?utm_source=x",
  "javascript:void(0)", "https://localhost/n", "https://a.kz/n m", "mailto:a@a.kz", "https://u:p@a.kz/n",
  "/news/1",
])
func `what leads to no page of a site is no address`(address: String) {
  #expect(Address.canonical(address) == nil)
}

@Test func `a site is its host`() {
  #expect(Address.site("https://www.Mgorod.kz/news/1") == "mgorod.kz")
  #expect(Address.site("пресс-служба") == nil)
}
