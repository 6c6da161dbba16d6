internal import ArgumentParser

extension ArgumentHelp {
  /// The words of the interface for an option.
  static func option(_ key: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Interface.text("option.\(key)")).named(value)
  }

  /// The words of the interface for an argument.
  static func argument(_ key: String, value: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Interface.text("argument.\(key)")).named(value)
  }

  private func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
