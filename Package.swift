// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is held to the same rules: Swift 6 mode, visible imports, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Data goes one way: a target may import only those listed before it.
let package = Package(
  name: "civic-events",
  products: [
    .library(name: "CivicEvents", targets: ["CivicEvents"]),
    .executable(name: "civic", targets: ["civic"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Libraries of the system.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CCurlShim", dependencies: ["CLibCurl"]),
    .target(name: "CSQLiteShim", linkerSettings: [.linkedLibrary("sqlite3")]),

    // The data of each language, embedded.
    .target(
      name: "Languages",
      exclude: [
        "kk", "ru", "en", "other", "places", "names", "LanguageFiles.inc", "list-files.sh", "find-stems.py",
      ]),
    // Language: words, names, dates. Knows nothing of events or SQL.
    .target(name: "CivicText", dependencies: ["Languages", "CLibStemmer"], swiftSettings: strict),
    // Bytes → Report → Reading.
    .target(
      name: "CivicReports",
      dependencies: ["CivicText", "CCurlShim", "CLibArchive", "CLibXML2", "CLibCrypto"],
      swiftSettings: strict),
    // The schema, one SQL file a version.
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001-schema.sql"), .embedInCode("0002-event-identity.sql"),
        .embedInCode("0003-decisions.sql"), .embedInCode("0004-event-links.sql"),
        .embedInCode("0005-identity.sql"), .embedInCode("0006-profiles.sql"),
        .embedInCode("0007-import-runs.sql"), .embedInCode("0008-originals.sql"),
        .embedInCode("0009-erasure.sql"),
        .embedInCode("0010-person-signs.sql"), .embedInCode("0011-fetches.sql"),
        .embedInCode("0012-smaller-file.sql"), .embedInCode("0013-what-people-add.sql"),
        .embedInCode("0014-left-out.sql"),
        .embedInCode("0015-search.sql"), .embedInCode("0016-counts.sql"),
        .embedInCode("0017-statement-text.sql"),
        .embedInCode("0018-more-counts.sql"),
      ],
      swiftSettings: strict),
    // Reading → identity → database → answer.
    .target(
      name: "CivicEvents",
      dependencies: [
        "CivicReports", "CivicText", "Migrations", "CMalloc", "CSQLiteShim", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Readings and tags against labels: the corpus, its scorer, the public test sets.
    .target(
      name: "CivicEvaluation",
      dependencies: [
        "CLibArchive", "CivicEvents", "CivicReports", "CivicText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The command line: parses words, calls the library, prints.
    .executableTarget(
      name: "civic",
      dependencies: [
        "CivicEvaluation", "CivicEvents", "CivicReports", "CivicText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // `make bench`.
    .executableTarget(name: "civic-bench", dependencies: ["CivicEvaluation"], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CivicEvaluation", "CivicEvents", "CivicReports", "CivicText"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CivicTextTests", dependencies: ["CivicEvaluation", "CivicText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CivicReportsTests",
      dependencies: ["CivicEvaluation", "CivicReports", "CivicText", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "CivicEvaluationTests",
      dependencies: ["CivicEvaluation", "CivicEvents", "CivicReports", "CivicText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CivicEventsTests",
      dependencies: [
        "CLibXML2", "CivicEvaluation", "CivicEvents", "CivicReports", "CivicText", "Migrations",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "civicTests",
      dependencies: [
        "civic", "CivicEvaluation", "CivicEvents", "CivicText", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
)

// `make fuzz` alone: a program of the sanitizers' that every other build would only stumble over.
if Context.environment["CIVIC_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "civic-fuzz", dependencies: ["CivicEvaluation"], swiftSettings: strict))
}
