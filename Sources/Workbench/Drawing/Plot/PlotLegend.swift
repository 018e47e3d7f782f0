/// How the series of a plot are told apart on a page, and the lines above it that say so.
struct PlotLegend {
    let isASCII: Bool
    /// Whether letters must stand on the curves.
    let hasLetters: Bool
    private let plot: Plot
    private let page: Page

    init(_ plot: Plot, page: Page) {
        self.plot = plot
        self.page = page
        isASCII = page.isASCII
        hasLetters = plot.curves.count > 1 && !page.isASCII && !page.hasColor
    }

    /// The letter that stands on a curve.
    func letter(_ curve: Int) -> Character { Character(Unicode.Scalar(UInt8(65 + curve % 26))) }

    /// The character a whole curve is drawn with, nil if it is drawn in dots.
    func stroke(_ curve: Int) -> Character? {
        isASCII && plot.curves.count > 1 ? Array("*o+x#@")[curve % 6] : nil
    }

    /// The mark of a class's points.
    func mark(_ index: Int) -> Character { Self.mark(index, isASCII: isASCII) }

    static func mark(_ index: Int, isASCII: Bool) -> Character {
        isASCII ? Array("ox+*#@")[index % 6] : Array("●○▲◆■△")[index % 6]
    }

    /// The title, and what each series is.
    var lines: [Text] {
        var entries: [Text] = []
        for (index, curve) in plot.curves.enumerated() where !curve.name.isEmpty {
            let key =
                stroke(index).map { String($0) }
                ?? (hasLetters ? String(letter(index)) : isASCII ? "--" : "━━")
            entries.append(Text(key, .series(index)) + Text(" " + shown(curve.name)))
        }
        for (index, group) in plot.classes.enumerated() where !group.name.isEmpty {
            entries.append(
                Text(String(mark(index)), .series(plot.curves.count + index)) + Text(" " + shown(group.name)))
        }
        var lines = plot.title.isEmpty ? [] : [Text(shown(plot.title), .heading)]
        var line = Text([])
        var taken = 0
        for entry in entries {
            if taken > 0, taken + 3 + entry.width(on: page) > page.width {
                lines.append(line)
                (line, taken) = (Text([]), 0)
            }
            line += taken == 0 ? entry : Text("   ") + entry
            taken += entry.width(on: page) + (taken == 0 ? 0 : 3)
        }
        return taken == 0 ? lines : lines + [line]
    }

    private func shown(_ name: String) -> String {
        (isASCII ? name.asciiForm : name).shortened(to: max(1, page.width - 4), isASCII: isASCII)
    }
}
