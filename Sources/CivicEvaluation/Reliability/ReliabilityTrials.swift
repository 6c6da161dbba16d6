/// All trials, in the order in which they are told.
package enum ReliabilityTrials {
  package static var all: [any ReliabilityTrial.Type] {
    [
      KillTrial.self, PowerTrial.self, DiskErrorTrial.self, FullDiskTrial.self, MemoryTrial.self,
      CrowdTrial.self, ThreadTrial.self,
      DamageTrial.self, SchemaTrial.self, SQLTrial.self,
      DocumentTrial.self, SpreadsheetTrial.self, SilentErrorTrial.self, FuzzTrial.self,
    ]
  }

  /// What this program does when a trial starts it again, to have something that can be killed or crash:
  /// `civic-bench act NAME …`.
  package static var acts: [any ReliabilityAct.Type] {
    [
      ImportAct.self, UpgradeAct.self, ReadAct.self, DamageAct.self, DocumentAct.self,
      FuzzSeedsAct.self, FuzzKeepAct.self, FuzzTryAct.self,
    ]
  }
}

/// Something that runs in a process of its own.
package protocol ReliabilityAct {
  static var name: String { get }

  static func run(_ words: [String]) throws
}
