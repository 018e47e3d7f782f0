/// The axes around a plot in the terminal, and the room they leave for what is plotted.
struct PlotFrame {
    let x: PlotScale
    let y: PlotScale
    /// The plotted area in characters.
    let width: Int
    let height: Int
    /// Where the area begins.
    let left: Int
    let top: Int
    private let xTitle: String
    private let yTitle: String
    private let isASCII: Bool
    private let yTicks: [PlotScale.Tick]

    /// Lays out the axes of a plot for a page on which `header` lines stand above.
    init(
        x: PlotScale, y: PlotScale, titles: (x: String, y: String), page: Page, height wanted: Int?,
        header: Int
    ) {
        (self.x, self.y) = (x, y)
        isASCII = page.isASCII
        xTitle = isASCII ? titles.x.asciiForm : titles.x
        yTitle = isASCII ? titles.y.asciiForm : titles.y
        let top = yTitle.isEmpty ? 0 : 1
        self.top = top
        let room = min(page.width, 130)
        let below = 2 + (xTitle.isEmpty ? 0 : 1)
        let natural = min(max(room / 4, 6), page.plotHeight ?? 24)
        let available = page.height.map { max(4, $0 - header - top - below - 1) } ?? natural
        let height = max(1, wanted ?? min(natural, available))
        self.height = height
        yTicks = y.ticks(atMost: height / 2)
        let labels = yTicks.map(\.label.displayWidth).max() ?? 0
        left = room >= labels + 12 ? labels + 2 : 0
        width = max(1, room - left - (left > 0 ? 1 : 0))
    }

    /// The canvas that holds the area and its axes.
    var canvas: Canvas {
        Canvas(width: max(left + width + 1, 1), height: top + height + 2 + (xTitle.isEmpty ? 0 : 1))
    }

    /// The column that holds a place from 0 to 1, as it holds the dots of ``BrailleGrid`` there.
    func column(_ place: Double) -> Int { left + Int((place * Double(2 * width - 1)).rounded()) / 2 }

    /// The row that holds a place from 0 (below) to 1.
    func row(_ place: Double) -> Int { top + Int(((1 - place) * Double(4 * height - 1)).rounded()) / 4 }

    /// The number in the middle of a column of the area.
    func number(column: Int) -> Double { x.number(at: (2 * Double(column) + 0.5) / Double(2 * width - 1)) }

    /// The number in the middle of a row of the area.
    func number(row: Int) -> Double { y.number(at: 1 - (4 * Double(row) + 1.5) / Double(4 * height - 1)) }

    /// Draws the axes; the area itself gets faint lines where a coordinate is 0.
    func draw(on canvas: inout Canvas, zeroLines: Bool = true) {
        guard left > 0 else { return }
        if zeroLines { drawZeros(on: &canvas) }
        for line in 0..<height { canvas.put(isASCII ? "|" : "│", .faint, x: left - 1, y: top + line) }
        for tick in yTicks {
            canvas.put(tick.label, .faint, endingAt: left - 3, y: row(tick.place))
            canvas.put(isASCII ? "+" : "┤", .faint, x: left - 1, y: row(tick.place))
        }
        if !yTitle.isEmpty { canvas.put(yTitle, .faint, x: max(0, left - 1), y: top - 1) }
        let bottom = top + height
        canvas.put(isASCII ? "+" : "╰", .faint, x: left - 1, y: bottom)
        for column in 0..<width { canvas.put(isASCII ? "-" : "─", .faint, x: left + column, y: bottom) }
        var end = -1
        for tick in x.ticks(atMost: width / 10) {
            let middle = column(tick.place)
            canvas.put(isASCII ? "+" : "┬", .faint, x: middle, y: bottom)
            let start = min(middle - (tick.label.count - 1) / 2, canvas.width - tick.label.count)
            guard start > end, start >= 0 else { continue }
            canvas.put(tick.label, .faint, x: start, y: bottom + 1)
            end = start + tick.label.count
        }
        if !xTitle.isEmpty { canvas.put(xTitle, .faint, centeredAt: left + width / 2, y: bottom + 2) }
    }

    private func drawZeros(on canvas: inout Canvas) {
        if !x.isLogarithmic, let place = x.place(0), 0.02...0.98 ~= place {
            for line in 0..<height where !isASCII || line % 2 == 0 {
                canvas.put(isASCII ? "." : "┊", .faint, x: column(place), y: top + line)
            }
        }
        if !y.isLogarithmic, let place = y.place(0), 0.02...0.98 ~= place {
            for step in 0..<width where !isASCII || step % 2 == 0 {
                canvas.put(isASCII ? "." : "┈", .faint, x: left + step, y: row(place))
            }
        }
    }
}
