import CivicReports

/// What an input's documents are, a line each: their names without the folder and their headlines, or why they cannot be
/// read.
func documents(of path: String) -> [String] {
  var lines: [String] = []
  InputDocuments.each(in: .success(InputFile(path))) { document in lines.append(line(document, folder: path))
  }
  return lines
}

func line(_ document: InputDocument, folder path: String) -> String {
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
  let name = document.name.replacing(folder, with: "")
  do throws(ReportError) {
    return "\(name): \(try document.read().report.title ?? "")"
  } catch {
    return "\(name): \(error.code)"
  }
}
