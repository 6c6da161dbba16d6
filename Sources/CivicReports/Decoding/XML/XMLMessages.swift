internal import CLibXML2

/// What libxml2 has to say of a file. It holds words of the file, and some of it is written to the standard error however
/// a parser was told to be silent.
enum XMLMessages {
  /// Silences the parsers of this thread.
  static func silence() { xmlSetStructuredErrorFunc(nil) { _, _ in } }
}
