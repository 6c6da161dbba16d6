import CivicEvents
import GRDB
import TestSupport
import Testing

/// A database whose events were recognised by other rules, or by none.
struct EventRebuildTests {
  @Test func `the next import brings together what an older program kept apart`() throws {
    let test = try TestDatabase()
    try test.store(SameEventTests.russian)
    try test.store(SameEventTests.kazakh)
    // As the first schema had it.
    try test.database.write { db in
      try db.execute(
        sql: """
          DELETE FROM event_judgement; DELETE FROM event_pair; DELETE FROM event_key; DELETE FROM event_trait;
          DELETE FROM text_band; DELETE FROM redirect WHERE kind = 'event';
          DELETE FROM setting WHERE name = 'event_traits_version';
          INSERT INTO event (id, kind, status) VALUES (2, 'roundtable', 'held');
          UPDATE event_report SET event = id;
          """)
    }
    try test.store(SameEventTests.announcement)
    #expect(try test.rows("SELECT DISTINCT event FROM event_report") == ["1"])
    #expect(try test.rows("SELECT reports, status FROM events") == ["3 | held"])
  }

  @Test func `traits are the same from a reading and from its facts`() throws {
    let test = try TestDatabase()
    try test.store(SameEventTests.russian)
    let traits =
      "SELECT kind, first_day, published, region, settlement, hex(people), hex(bodies), hex(title_sounds), hex(names) FROM event_trait"
    let read = try test.rows(traits)
    try test.database.write { db in
      try db.execute(
        sql: "UPDATE event_trait SET version = 0; DELETE FROM setting WHERE name = 'event_traits_version'")
    }
    try test.store(MarkedReading("Ничего не было.", url: "https://n.kz/1", isEvent: false))
    #expect(try test.rows(traits) == read)
  }
}
