extension SVGDrawing {
  /// By day, then what differs by night.
  static let style =
    "text{font-family:system-ui,'Noto Sans','DejaVu Sans',sans-serif;stroke:none}line{stroke-width:1}"
    + ".paper{fill:#fff}.text,.label{fill:#1a1a1a}.faint{fill:#666}line.faint{stroke:#999}.grid{stroke:#ddd}"
    + "text.label{stroke:#fff;stroke-width:3;stroke-opacity:.85;stroke-linejoin:round;paint-order:stroke}"
    + "line.data{stroke:#2563a8;stroke-width:1.5}circle.data{fill:#2563a8;fill-opacity:.75}rect.data{fill:#2563a8}"
    + "rect.rest{fill:#9a9a9a}.edge{stroke:#6b7480}.strong{stroke:#39424e}"
    + "line.accent{stroke:#c2571a;stroke-width:1.5}circle.accent{fill:#c2571a;fill-opacity:.8}text.accent{fill:#c2571a}"
    + colours([
      ("green", "#009e73"), ("blue", "#0072b2"), ("orange", "#e69f00"), ("vermilion", "#d55e00"),
      ("purple", "#cc79a7"), ("sky", "#56b4e9"), ("yellow", "#f0e442"), ("ink", "#3a3a3a"),
    ])
    + ".hollow{fill:#fff;stroke:#777;stroke-width:1.2}"
    + "@media(prefers-color-scheme:dark){.paper{fill:#16181c}.text,.label{fill:#e8e8e8}.faint{fill:#a5a5a5}line.faint{stroke:#777}"
    + "text.label{stroke:#16181c}.grid{stroke:#33363c}"
    + "line.data{stroke:#7db2ee}circle.data,rect.data{fill:#7db2ee}rect.rest{fill:#6c7078}"
    + ".edge{stroke:#8d96a3}.strong{stroke:#d3d9e2}.green{fill:#1fc295}.blue{fill:#3f8fe0}"
    + ".sky{fill:#9fd8ff}.ink{fill:#c4c4c4}.hollow{fill:#16181c;stroke:#a5a5a5}}"

  /// Of marks, each with a thin outline that parts it from its neighbours.
  private static func colours(_ inks: [(ink: String, colour: String)]) -> String {
    inks.map { ".\($0.ink){fill:\($0.colour);stroke:#1a1a1a;stroke-opacity:.45;stroke-width:.7}" }.joined()
  }
}
