/// What a person searches for, ready to be looked up: see ``SearchSyntax`` for how it is typed.
///
/// Each word is looked up under its keys in every language, so that `реформа` finds реформаның and реформами.
struct SearchWords: Sendable {
  let expression: SearchExpression

  /// - Throws: ``CivicError`` where there is no word to look for.
  init(_ text: String) throws(CivicError) {
    guard let expression = SearchSyntax.expression(text) else { throw CivicError(.nothingToSearch, text) }
    self.expression = expression
  }

  /// Words in the script in which they are typed.
  var typed: SearchKeys { SearchKeys(expression, .typed) }
  /// Words in either script: what is typed finds no less than ``typed``.
  var anyScript: SearchKeys { SearchKeys(expression, .anyScript) }
}
