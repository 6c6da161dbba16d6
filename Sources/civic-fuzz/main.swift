internal import CivicEvaluation
internal import Foundation

// `CIVIC_FUZZ_TARGET=dates civic-fuzz -runs=1000000 … FOLDER`: libFuzzer's own options. See `make fuzz`.

/// libFuzzer's own main program, which is called here because Swift has one already.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let name = ProcessInfo.processInfo.environment["CIVIC_FUZZ_TARGET"] ?? ""
guard let named = FuzzTarget(rawValue: name) else {
  print("CIVIC_FUZZ_TARGET names one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(2)
}
// A function of C sees no constants of the program.
nonisolated(unsafe) var target = named
nonisolated(unsafe) var broken: Set<String> = []

var count = CommandLine.argc
var words = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &words) { start, size in
    let bytes = Array(UnsafeBufferPointer(start: start, count: size))
    do {
      try target.run(bytes)
    } catch {
      // Each promise once: the others are to be tried as well.
      if broken.insert("\(error)").inserted {
        FileHandle.standardError.write(
          Data("DID NOT HOLD: \(error): \(Data(bytes).base64EncodedString())\n".utf8))
      }
    }
    return 0
  })

/// What the main program of libFuzzer's own library is linked with, which never runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func unused(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt { 0 }
