/// JSON on one line whose keys stand in the order in which a value encodes them, so that a reading begins with its
/// report and ends with its text.
enum OrderedJSON {
  static func text(of value: some Encodable) -> String {
    let root = JSONNode()
    // Nothing that readings hold can fail: numbers that JSON has no form for become null.
    try? root.encode(value)
    var text = ""
    root.write(to: &text)
    return text
  }
}

private final class JSONNode {
  private enum Kind { case null, literal, string, array, object }

  private var kind = Kind.null
  /// A literal as it is written, or a string without its marks.
  private var value = ""
  private var keys: [String] = []
  private var nodes: [JSONNode] = []

  func encode<Value: Encodable>(_ value: Value) throws {
    switch value {
    case let text as String: (kind, self.value) = (.string, text)
    case let flag as Bool: (kind, self.value) = (.literal, flag ? "true" : "false")
    case let number as Double: if number.isFinite { (kind, self.value) = (.literal, "\(number)") }
    case let number as any BinaryInteger: (kind, self.value) = (.literal, "\(number)")
    case let mentions as [String: Mention]:
      // A dictionary has no order of its own.
      kind = .object
      for (key, mention) in mentions.sorted(by: { $0.key < $1.key }) { try member(key).encode(mention) }
    default: try value.encode(to: NodeEncoder(node: self))
    }
  }

  func becomeArray() { kind = .array }
  func becomeObject() { kind = .object }
  var count: Int { nodes.count }

  func member(_ key: String) -> JSONNode {
    keys.append(key)
    return element()
  }

  func element() -> JSONNode {
    let node = JSONNode()
    nodes.append(node)
    return node
  }

  func write(to text: inout String) {
    switch kind {
    case .null: text += "null"
    case .literal: text += value
    case .string: Self.write(value, to: &text)
    case .array, .object:
      text += kind == .array ? "[" : "{"
      for (index, node) in nodes.enumerated() {
        if index > 0 { text += "," }
        if kind == .object {
          Self.write(keys[index], to: &text)
          text += ":"
        }
        node.write(to: &text)
      }
      text += kind == .array ? "]" : "}"
    }
  }

  /// Line ends of any kind are escaped, so that nothing splits the line.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

private struct NodeEncoder: Encoder {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.becomeObject()
    return KeyedEncodingContainer(KeyedWriter(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.becomeArray()
    return UnkeyedWriter(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleWriter(node: node) }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { _ = node.member(key.stringValue) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try node.member(key.stringValue).encode(value)
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: node.member(key.stringValue)).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    NodeEncoder(node: node.member(key.stringValue)).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { NodeEncoder(node: node.member("super")) }
  func superEncoder(forKey key: Key) -> any Encoder { NodeEncoder(node: node.member(key.stringValue)) }
}

private struct UnkeyedWriter: UnkeyedEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { _ = node.element() }
  func encode<Value: Encodable>(_ value: Value) throws { try node.element().encode(value) }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: node.element()).container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    NodeEncoder(node: node.element()).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { NodeEncoder(node: node.element()) }
}

private struct SingleWriter: SingleValueEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() {}
  func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value) }
}
