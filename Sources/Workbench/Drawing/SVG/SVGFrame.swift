/// The axes around a plot in an SVG picture, and where numbers stand between them.
struct SVGFrame {
    let x: PlotScale
    let y: PlotScale
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    private let xTicks: [PlotScale.Tick]
    private let yTicks: [PlotScale.Tick]

    /// What stands above a plot: a key with a name.
    struct LegendEntry {
        var name: String
        var series: Int
        /// Which mark a class has, nil for a curve.
        var mark: Int?
    }

    /// Lays out axes on a page of a size, below `header` pixels.
    init(x: PlotScale, y: PlotScale, width: Double, height: Double, header: Double, footer: Double) {
        (self.x, self.y) = (x, y)
        xTicks = x.ticks(atMost: max(2, Int(width / 75)))
        yTicks = y.ticks(atMost: max(2, Int(height / 45)))
        let labels = yTicks.map(\.label.count).max() ?? 1
        left = 24 + 7.5 * Double(labels)
        top = header
        self.width = width - left - 20
        self.height = height - header - footer
    }

    func pixel(x place: Double) -> Double { left + place * width }
    func pixel(y place: Double) -> Double { top + (1 - place) * height }

    /// The pixels of a point, nil outside of the plotted area.
    func pixels(_ point: Plot.Point) -> (x: Double, y: Double)? {
        guard let x = x.place(point.x), let y = y.place(point.y), 0...1 ~= x, 0...1 ~= y else { return nil }
        return (pixel(x: x), pixel(y: y))
    }

    /// Draws what lies beneath the curves: lines at the marked numbers, stronger ones at 0.
    func drawGrid(on page: inout SVGPage) {
        for tick in xTicks {
            let at = pixel(x: tick.place)
            page.line(at, top, at, top + height, color: tick.label == "0" ? "#c3c9d2" : "#eceff3")
        }
        for tick in yTicks {
            let at = pixel(y: tick.place)
            page.line(left, at, left + width, at, color: tick.label == "0" ? "#c3c9d2" : "#eceff3")
        }
    }

    /// Draws the axes with their numbers and titles.
    func drawAxes(on page: inout SVGPage, titles: (x: String, y: String)) {
        page.line(left, top + height, left + width, top + height, color: "#6b7280")
        page.line(left, top, left, top + height, color: "#6b7280")
        for tick in xTicks {
            let at = pixel(x: tick.place)
            page.line(at, top + height, at, top + height + 5, color: "#6b7280")
            page.words(tick.label, x: at, y: top + height + 20, anchor: "middle", color: "#4b5563")
        }
        for tick in yTicks {
            let at = pixel(y: tick.place)
            page.line(left - 5, at, left, at, color: "#6b7280")
            page.words(tick.label, x: left - 9, y: at + 4.5, anchor: "end", color: "#4b5563")
        }
        if !titles.x.isEmpty {
            page.words(titles.x, x: left + width / 2, y: top + height + 40, anchor: "middle")
        }
        if !titles.y.isEmpty { page.words(titles.y, x: left, y: top - 10) }
    }

    /// Draws the keys of the legend in rows, and answers how high they are together.
    static func drawLegend(_ entries: [LegendEntry], from top: Double, width: Double, on page: inout SVGPage)
        -> Double
    {
        var (x, y) = (24.0, top)
        for entry in entries {
            let size = 30 + 7.4 * Double(entry.name.displayWidth) + 22
            if x > 24, x + size > width { (x, y) = (24, y + 20) }
            if let mark = entry.mark {
                page.mark(mark, x: x + 12, y: y - 4.5)
            } else {
                page.line(x, y - 4.5, x + 22, y - 4.5, color: SVGPage.color(entry.series), width: 2.5)
            }
            page.words(entry.name, x: x + 30, y: y)
            x += size
        }
        return entries.isEmpty ? 0 : y - top + 22
    }
}
