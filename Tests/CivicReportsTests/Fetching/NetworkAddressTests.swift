import Foundation
import Testing

@testable import CivicReports

private func address(_ text: String) throws -> NetworkAddress {
  var bytes = [UInt8](repeating: 0, count: 16)
  let family = text.contains(":") ? AF_INET6 : AF_INET
  try #require(inet_pton(family, text, &bytes) == 1)
  return try #require(NetworkAddress(Array(bytes.prefix(family == AF_INET6 ? 16 : 4))))
}

@Test(arguments: [
  "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254", "127.0.0.1",
  "127.8.8.8", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.7", "192.88.99.1",
  "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.2", "203.0.113.9", "224.0.0.1",
  "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
  "::ffff:10.1.2.3", "::ffff:169.254.169.254", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1",
  "2001:10::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12:3456:789a::1", "fe80::1",
  "fec0::1", "ff02::1", "5f00::1",
])
func `addresses of this machine, its network and of special uses are refused`(text: String) throws {
  #expect(try !address(text).isPublic)
}

@Test(arguments: [
  "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
  "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0",
  "198.17.255.255", "198.20.0.0", "223.255.255.255", "2a00:1450:4010::1", "2001:4860:4860::8888",
  "2400:cb00::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
])
func `addresses that anybody may reach are fetched from`(text: String) throws {
  #expect(try address(text).isPublic)
}
