/// JSON on one line whose keys stand in the order in which a value encodes them, so that a reading begins with its
/// report and ends with its text.
enum OrderedJSON {
  static func text(of value: some Encodable) -> String {
    let root = JSONNode()
    // Nothing that readings hold can fail: numbers that JSON has no form for become null.
    try? root.encode(value)
    var text: [UInt8] = []
    root.write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

private final class JSONNode {
  private enum Kind { case null, literal, string, array, object }

  private var kind = Kind.null
  /// A literal as it is written, or a string without its marks.
  private var value = ""
  private var keys: [String] = []
  private var nodes: [JSONNode] = []

  func encode(_ text: String) { (kind, value) = (.string, text) }
  func encode(_ number: Int) { encode(literal: String(number)) }
  func encode(_ flag: Bool) { encode(literal: flag ? "true" : "false") }
  func encode(_ number: Double) { if number.isFinite { encode(literal: "\(number)") } }
  func encode(literal: String) { (kind, value) = (.literal, literal) }

  /// A value whose type is not known beforehand.
  func encode<Value: Encodable>(_ value: Value) throws {
    switch value {
    case let text as String: encode(text)
    case let number as Int: encode(number)
    case let flag as Bool: encode(flag)
    case let number as Double: encode(number)
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

  func write(to text: inout [UInt8]) {
    switch kind {
    case .null: text += "null".utf8
    case .literal: text += value.utf8
    case .string: Self.write(value, to: &text)
    case .array, .object:
      text.append(UInt8(ascii: kind == .array ? "[" : "{"))
      for (index, node) in nodes.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        if kind == .object {
          Self.write(keys[index], to: &text)
          text.append(UInt8(ascii: ":"))
        }
        node.write(to: &text)
      }
      text.append(UInt8(ascii: kind == .array ? "]" : "}"))
    }
  }

  /// Line ends of any kind are escaped, so that nothing splits the line.
  private static func write(_ string: String, to text: inout [UInt8]) {
    var string = string
    text.append(UInt8(ascii: "\""))
    string.withUTF8 { bytes in
      // What needs no escape is copied whole.
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard let (escape, length) = escape(of: bytes, at: index) else {
          index += 1
          continue
        }
        text += bytes[copied..<index]
        text += escape.utf8
        index += length
        copied = index
      }
      text += bytes[copied...]
    }
    text.append(UInt8(ascii: "\""))
  }

  /// What stands for the character at a byte, and how many bytes it has; nil where it stands for itself.
  private static func escape(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case UInt8(ascii: "\n"): ("\\n", 1)
    case UInt8(ascii: "\r"): ("\\r", 1)
    case UInt8(ascii: "\t"): ("\\t", 1)
    case 0x00...0x1F:
      ("\\u00" + (bytes[index] < 0x10 ? "0" : "") + String(bytes[index], radix: 16), 1)
    case 0xC2 where bytes[index + 1] == 0x85: ("\\u0085", 2)
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA8: ("\\u2028", 3)
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA9: ("\\u2029", 3)
    default: nil
    }
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
  func encode(_ value: String, forKey key: Key) { node.member(key.stringValue).encode(value) }
  func encode(_ value: Int, forKey key: Key) { node.member(key.stringValue).encode(value) }
  func encode(_ value: Bool, forKey key: Key) { node.member(key.stringValue).encode(value) }
  func encode(_ value: Double, forKey key: Key) { node.member(key.stringValue).encode(value) }
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
  func encode(_ value: String) { node.element().encode(value) }
  func encode(_ value: Int) { node.element().encode(value) }
  func encode(_ value: Bool) { node.element().encode(value) }
  func encode(_ value: Double) { node.element().encode(value) }
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
  func encode(_ value: String) { node.encode(value) }
  func encode(_ value: Int) { node.encode(value) }
  func encode(_ value: Bool) { node.encode(value) }
  func encode(_ value: Double) { node.encode(value) }
  /// What a type has for itself: numbers of other kinds end here.
  func encode<Value: Encodable>(_ value: Value) throws {
    if let number = value as? any BinaryInteger {
      node.encode(literal: "\(number)")
    } else {
      try node.encode(value)
    }
  }
}
