internal import Foundation

/// How much memory a process has had at the most.
enum PeakMemory {
  /// Resident, in bytes; 0 where the system does not tell.
  static var bytes: Int { bytes(of: "self") }

  /// - Parameter process: its number, or "self".
  static func bytes(of process: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
  }
}
