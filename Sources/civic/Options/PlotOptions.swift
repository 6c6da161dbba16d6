internal import ArgumentParser
internal import CivicEvents
internal import CivicText
internal import Foundation

/// Where a picture goes and what it is drawn with.
struct PlotOptions: ParsableArguments {
  enum Style: String, CaseIterable, ExpressibleByArgument {
    case svg, text
  }

  @Option(help: .option("plot-output", value: "file")) var output: String?
  @Option(help: .option("plot-style", value: "style")) var style: Style?

  /// - Throws: `UsageError` where numbers are asked for as well.
  func check(_ format: OutputFormat?) throws {
    guard let format, output != nil || style != nil else { return }
    throw UsageError(
      Interface.labels.format("usage.output", format.option, output == nil ? "--style" : "--output"))
  }

  /// Prints the picture, or writes it to the file that is named: SVG unless a person looks at a terminal.
  ///
  /// - Throws: `ExitStatus.failed` where the file cannot be written, which has been said.
  func print(svg: () -> String, text: () throws -> Void) throws {
    if let output {
      guard style != .text else {
        throw UsageError(Interface.labels.format("usage.output", "--style text", "--output"))
      }
      try RecordFile.write(Data(svg().utf8), to: output)
      Messages.say(Interface.labels.format("plot.written", output))
      return
    }
    switch style ?? (isatty(STDOUT_FILENO) == 1 ? .text : .svg) {
    case .svg: Swift.print(svg(), terminator: "")
    case .text: try text()
    }
  }
}
