/// Beginnings and endings compared by their bytes.
///
/// The standard library compares grapheme clusters, so that canonically equivalent texts are equal; for Cyrillic words that
/// takes ten times as long, and the endings of words are what reading is made of. A report's text is in NFC, as are the data
/// files, so that bytes tell the same. These stand in for the standard library's functions of
/// the same names wherever this module is imported.
extension String {
  package func hasPrefix(_ prefix: String) -> Bool { utf8.beginsWith(prefix.utf8) }
  package func hasSuffix(_ suffix: String) -> Bool { utf8.endsWith(suffix.utf8) }
}

extension Substring {
  package func hasPrefix(_ prefix: String) -> Bool { utf8.beginsWith(prefix.utf8) }
  package func hasSuffix(_ suffix: String) -> Bool { utf8.endsWith(suffix.utf8) }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func beginsWith(_ other: String.UTF8View) -> Bool {
    let compared = withContiguousStorageIfAvailable { bytes in
      other.withContiguousStorageIfAvailable { sought in
        sought.count <= bytes.count && bytes.prefix(sought.count).elementsEqual(sought)
      }
    }
    return (compared ?? nil) ?? starts(with: other)
  }

  fileprivate func endsWith(_ other: String.UTF8View) -> Bool {
    let compared = withContiguousStorageIfAvailable { bytes in
      other.withContiguousStorageIfAvailable { sought in
        sought.count <= bytes.count && bytes.suffix(sought.count).elementsEqual(sought)
      }
    }
    return (compared ?? nil) ?? reversed().starts(with: other.reversed())
  }
}
