import Testing

@testable import CivicEvents

struct EditDistanceTests {
  @Test(arguments: [
    ("форум", "фарум", true), ("форум", "форуум", true), ("форум", "фоум", true), ("форум", "фоурм", true),
    ("форум", "форум", false), ("форум", "фарам", false), ("", "а", true), ("", "", false),
    ("аб", "ба", true),
    ("абв", "вба", false),
  ])
  func `one error and no more`(_ one: String, _ other: String, _ expected: Bool) {
    #expect(EditDistance.isOne(Array(one), Array(other)) == expected)
    #expect(EditDistance.isOne(Array(other), Array(one)) == expected)
  }
}
