/// Text inside XML and HTML.
package enum Markup {
  /// Without what begins an entity or a tag.
  package static func escaped(_ text: some StringProtocol) -> String {
    String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// And without what ends the value of an attribute.
  package static func attribute(_ text: some StringProtocol) -> String {
    escaped(text).replacing("\"", with: "&quot;")
  }
}
