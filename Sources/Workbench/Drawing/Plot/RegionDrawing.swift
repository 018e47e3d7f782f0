/// What a classifier decides over the plane, in the terminal, with the data's points on top.
public struct RegionDrawing: Drawing {
    private let map: DecisionMap
    private let classes: [Plot.PointClass]
    private let title: String
    private let height: Int?

    /// - Parameters:
    ///   - classes: the points of each class, in the order of the map's scores.
    ///   - height: lines of the plane; without it, what suits the page.
    public init(_ map: DecisionMap, classes: [Plot.PointClass] = [], title: String = "", height: Int? = nil) {
        self.map = map
        self.classes = classes
        self.title = title
        self.height = height
    }

    public func lines(on page: Page) -> [Text] {
        let plot = Plot(title: title, classes: classes)
        let header = Array(plot.title.isEmpty ? [] : [Text(plot.title, .heading)]) + [legend(on: page)]
        let frame = PlotFrame(
            x: PlotScale(map.xs[0]...map.xs[map.xs.count - 1]),
            y: PlotScale(map.ys[0]...map.ys[map.ys.count - 1]), titles: ("", ""), page: page, height: height,
            header: header.count)
        var canvas = frame.canvas
        frame.draw(on: &canvas, zeroLines: false)
        for row in 0..<frame.height {
            for column in 0..<frame.width {
                let region = map.region(x: frame.number(column: column), y: frame.number(row: row))
                let (character, role) = Self.shade(region, on: page)
                canvas.put(character, role, x: frame.left + column, y: frame.top + row)
            }
        }
        for (index, group) in classes.enumerated() {
            for point in group.points {
                guard let x = frame.x.place(point.x), let y = frame.y.place(point.y), 0...1 ~= x, 0...1 ~= y
                else { continue }
                canvas.put(
                    PlotLegend.mark(index, isASCII: page.isASCII), .series(index), x: frame.column(x),
                    y: frame.row(y))
            }
        }
        return header + canvas.lines
    }

    /// How a region looks: a light shade that leaves the points visible. Without colour the shades differ.
    static func shade(_ region: DecisionMap.Region, on page: Page) -> (Character, Text.Role) {
        guard case .decided(let index) = region else { return (" ", .plain) }
        if page.isASCII { return (Array(".:-=%&")[index % 6], page.hasColor ? .series(index) : .plain) }
        if page.hasColor { return ("░", .series(index)) }
        return (Array("·░▒▓╱╲")[index % 6], .plain)
    }

    private func legend(on page: Page) -> Text {
        var line = Text([])
        for index in map.scores.indices {
            let (character, role) = Self.shade(.decided(index), on: page)
            let name =
                index < classes.count && !classes[index].name.isEmpty ? classes[index].name : "\(index)"
            if index > 0 { line += Text("   ") }
            if index < classes.count, !classes[index].points.isEmpty {
                line +=
                    Text(String(PlotLegend.mark(index, isASCII: page.isASCII)), .series(index)) + Text(" ")
            }
            line += Text(String(repeating: character, count: 2), role)
            line += Text(" " + (page.isASCII ? name.asciiForm : name))
        }
        return map.margin > 0 ? line + Text("   blank: within the margin", .faint) : line
    }
}
