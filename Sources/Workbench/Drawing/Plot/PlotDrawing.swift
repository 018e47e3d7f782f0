/// A plot in the terminal: curves in Braille dots, points as marks, axes with round numbers.
///
/// Colour tells curves apart where there is colour; elsewhere letters stand on them, and in ASCII each curve
/// is drawn with a character of its own.
public struct PlotDrawing: Drawing {
    private let plot: Plot
    private let height: Int?

    /// - Parameter height: lines of the plotted area; without it, what suits the page.
    public init(_ plot: Plot, height: Int? = nil) {
        self.plot = plot
        self.height = height
    }

    public func lines(on page: Page) -> [Text] {
        let legend = PlotLegend(plot, page: page)
        let header = legend.lines
        let frame = PlotFrame(
            x: plot.xScale, y: plot.yScale, titles: (plot.x.title, plot.y.title), page: page, height: height,
            header: header.count)
        var canvas = frame.canvas
        frame.draw(on: &canvas)
        drawCurves(in: frame, on: &canvas, legend)
        for (index, group) in plot.classes.enumerated() {
            for point in group.points {
                guard let x = frame.x.place(point.x), let y = frame.y.place(point.y), 0...1 ~= x, 0...1 ~= y
                else { continue }
                canvas.put(
                    legend.mark(index), .series(plot.curves.count + index), x: frame.column(x),
                    y: frame.row(y))
            }
        }
        return header + canvas.lines
    }

    private func drawCurves(in frame: PlotFrame, on canvas: inout Canvas, _ legend: PlotLegend) {
        var grid = BrailleGrid(width: frame.width, height: frame.height)
        for (index, curve) in plot.curves.enumerated() {
            for piece in curve.pieces {
                let places = piece.compactMap { point in
                    frame.x.place(point.x).flatMap { x in frame.y.place(point.y).map { Plot.Point(x, $0) } }
                }
                if places.count == 1 { grid.line(from: places[0], to: places[0], owner: index) }
                for (start, end) in zip(places, places.dropFirst()) {
                    grid.line(from: start, to: end, owner: index)
                }
            }
        }
        for y in 0..<grid.height {
            for x in 0..<grid.width {
                guard let owner = grid.owner(x: x, y: y) else { continue }
                let character =
                    legend.stroke(owner)
                    ?? (legend.isASCII ? grid.asciiForm(x: x, y: y) : grid.pattern(x: x, y: y))
                canvas.put(character, .series(owner), x: frame.left + x, y: frame.top + y)
            }
        }
        if legend.hasLetters { putLetters(in: frame, on: &canvas, legend) }
    }

    /// Puts each curve's letter on it in three places, beside the other curves' letters.
    private func putLetters(in frame: PlotFrame, on canvas: inout Canvas, _ legend: PlotLegend) {
        let count = plot.curves.count
        for (index, curve) in plot.curves.enumerated() {
            for place in 0..<3 {
                let share = (Double(place * count + index) + 0.5) / Double(3 * count)
                let target = frame.x.number(at: share)
                let nearest = curve.pieces.joined().min {
                    ($0.x - target).magnitude < ($1.x - target).magnitude
                }
                guard let point = nearest, let x = frame.x.place(point.x), let y = frame.y.place(point.y),
                    (x - share).magnitude < 0.1, 0...1 ~= y
                else { continue }
                canvas.put(legend.letter(index), .series(index), x: frame.column(x), y: frame.row(y))
            }
        }
    }
}
