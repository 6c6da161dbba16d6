internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes the rows of a register: the names of each are mentions of one body.
struct RegisterWriter {
  let db: Database
  let report: Int

  func write(_ entries: [RegisterEntry], _ mentions: inout MentionWriter) throws {
    for entry in entries {
      let number = entry.bin.map { BusinessIdentificationNumber.identifier($0) }
      let settlement = entry.settlement.map { Places.settlementNames(named: $0)?.kk ?? $0 }
      let whereabouts = MentionWriter.Whereabouts(
        region: entry.region, locality: settlement.map(NameKey.key))
      var first: Int?
      for name in entry.names {
        let mention = try mentions.organization(
          name.name, legalForm: name.legalForm, kind: entry.kind, at: name.mention.range, whereabouts,
          language: name.language, registered: number ?? RegisterRow.identifier(entry))
        if first == nil { first = mention }
      }
      guard let first else { continue }
      try db.run(
        """
        INSERT INTO register_entry (report, start, "end", mention, organization, identifier, kind, region, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          report, entry.mention.start, entry.mention.end, first, first, number, entry.kind.rawValue,
          entry.region, entry.status,
        ])
    }
  }
}
