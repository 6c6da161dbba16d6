/// How much an archive may unpack to. Archives are made that unpack to more than any disk holds: one that gives hundreds of
/// times its own size, and half a gigabyte of it, is no archive of reports.
struct ArchiveBudget {
  /// Bytes of one entry, and so of memory.
  var entry = TextDecoder.limit
  /// Bytes that any archive may unpack to.
  var free = 1 << 29
  /// How many times its own size it may unpack to beyond that. Pages of one site packed together with xz come to about 60.
  var ratio = 250

  private(set) var unpacked = 0
  private(set) var isSpent = false

  /// - Parameter packed: how large the archive is, as far as it is known.
  /// - Throws: `.unpacksTooLarge`.
  mutating func spend(_ count: Int, packed: Int) throws(ReportError.Reason) {
    unpacked += count
    isSpent = isSpent || unpacked > free && unpacked > ratio * packed
    if isSpent { throw .unpacksTooLarge }
  }
}
