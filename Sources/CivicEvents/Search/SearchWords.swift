/// placeholder
struct SearchWords {
  let matchExpression: String
  init(_ text: String) throws(CivicError) {
    let words = text.split(separator: " ").map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    guard !words.isEmpty else { throw CivicError(.nothingToSearch, text) }
    matchExpression = words.joined(separator: " AND ")
  }
}
