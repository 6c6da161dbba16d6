import CivicEvaluation
import Foundation
import TestSupport
import Testing

/// The inputs that a fuzzer kept, tried again through the same function.
@Suite struct FuzzTargetTests {
  private static let root = Fixtures.url.deletingLastPathComponent().deletingLastPathComponent()

  private static func broken(_ inputs: [[UInt8]], _ target: FuzzTarget) -> [String] {
    inputs.compactMap { bytes in
      do {
        try target.run(bytes)
        return nil
      } catch {
        return "\(error): \(Data(bytes).base64EncodedString())"
      }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what the fuzzer kept breaks no promise`(_ target: FuzzTarget) throws {
    let inputs = try FuzzCorpus(root: Self.root).inputs(of: target)
    #expect(inputs.count >= 30)
    #expect(inputs.allSatisfy { $0.count <= target.longest })
    #expect(Self.broken(inputs, target) == [])
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what the fuzzer begins with breaks no promise`(_ target: FuzzTarget) throws {
    let seeds = try FuzzSeeds(root: Self.root).of(target)
    #expect(seeds.count > 20)
    let some = stride(from: 0, to: seeds.count, by: max(1, seeds.count / 12)).map { seeds[$0] }
    #expect(Self.broken(some, target) == [])
  }

  @Test(arguments: FuzzTarget.allCases)
  func `no bytes at all break no promise`(_ target: FuzzTarget) {
    #expect(Self.broken([[], [0], [255], [10, 10]], target) == [])
  }
}
