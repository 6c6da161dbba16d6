import Testing

@testable import CivicReports

@Test(arguments: [
  (
    "https://Qala.KZ/Жаңалық/7?б=1#x", "https://qala.kz/%D0%96%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/7?%D0%B1=1"
  ),
  ("http://qala.kz:80", "http://qala.kz/"), ("https://qala.kz:8443/a", "https://qala.kz:8443/a"),
  ("HTTPS://www.qala.kz?a=b", "https://www.qala.kz/?a=b"), ("http://[::1]:8080/x", "http://[::1]:8080/x"),
  ("https://жайық.қаз:8080/1", "https://xn--80alk6euu.xn--80ao21a:8080/1"),
])
func `an address is taken apart and put together`(text: String, whole: String) {
  #expect(WebAddress(text)?.text == whole)
}

@Test(arguments: [
  "ftp://qala.kz/1", "file:///etc/passwd", "https://", "https:///x", "https://user:word@qala.kz/",
  "https://qala.kz:99999/", "https://qala.kz:x/", "https://qa la.kz/", "https://qala.kz\\@evil.kz/",
  "https://qala.kz/\u{0}", "javascript:alert(1)", "/news/7", "",
])
func `what is no address of the web is none`(text: String) { #expect(WebAddress(text) == nil) }

@Test func `a site with www and without is one server, and ports are of one host`() {
  let servers = ["https://www.qala.kz/1", "http://qala.kz:8080/2"].map { WebAddress($0)?.server }
  #expect(servers == ["qala.kz", "qala.kz"])
}

@Test(arguments: [
  // RFC 3492, 7.1, and names in use.
  ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
  ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"), ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
  ("bücher.example", "xn--bcher-kva.example"), ("қаз", "xn--80ao21a"), ("qala.kz", "qala.kz"),
])
func `names beyond ASCII are as the network has them`(name: String, network: String) {
  #expect(Punycode.host(name) == network)
}

@Test func `an address has one key, however its host is written`() {
  #expect(
    Address.canonical("https://Пример.рф:443/1") == Address.canonical("https://xn--e1afmkfd.xn--p1ai/1"))
}

@Test(arguments: [
  ("https://qala.kz/1", "https://m.qala.kz/1", true), ("https://www.qala.kz/1", "http://qala.kz/2", true),
  ("https://qala.kz/1", "https://jaqala.kz/1", false), ("https://qala.kz/1", "https://evil.kz/1", false),
])
func `pages of one site`(one: String, other: String, same: Bool) {
  #expect(Address.areOfOneSite(one, other) == same)
}
