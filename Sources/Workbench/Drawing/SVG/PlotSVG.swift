/// A plot as an SVG file that needs nothing else.
public struct PlotSVG: Sendable {
    private let plot: Plot
    private let width: Double
    private let height: Double

    /// - Parameters:
    ///   - width: in pixels.
    ///   - height: in pixels.
    public init(_ plot: Plot, width: Double = 640, height: Double = 420) {
        self.plot = plot
        self.width = width
        self.height = height
    }

    /// The whole file.
    public var text: String {
        var page = SVGPage(width: width, height: height)
        let header = Self.drawHeader(plot.title, entries, width: width, on: &page)
        let frame = SVGFrame(
            x: plot.xScale, y: plot.yScale, width: width, height: height,
            header: header + (plot.y.title.isEmpty ? 0 : 22), footer: plot.x.title.isEmpty ? 36 : 54)
        frame.drawGrid(on: &page)
        for (index, curve) in plot.curves.enumerated() {
            page.add(
                "path",
                [
                    "d": Self.path(curve, in: frame), "fill": "none", "stroke": SVGPage.color(index),
                    "stroke-width": "2", "stroke-linejoin": "round", "stroke-linecap": "round",
                ])
        }
        frame.drawAxes(on: &page, titles: (plot.x.title, plot.y.title))
        for (index, group) in plot.classes.enumerated() {
            for point in group.points {
                if let place = frame.pixels(point) {
                    page.mark(plot.curves.count + index, x: place.x, y: place.y)
                }
            }
        }
        return page.text
    }

    /// Draws title and legend, and answers where the plot may begin.
    static func drawHeader(
        _ title: String, _ entries: [SVGFrame.LegendEntry], width: Double, on page: inout SVGPage
    ) -> Double {
        var header = 18.0
        if !title.isEmpty {
            page.words(title, x: 24, y: header + 10, color: "#111827", isBold: true)
            header += 24
        }
        return header + SVGFrame.drawLegend(entries, from: header + 8, width: width, on: &page)
    }

    private var entries: [SVGFrame.LegendEntry] {
        let curves = plot.curves.enumerated().map { index, curve in
            SVGFrame.LegendEntry(name: curve.name, series: index)
        }
        let classes = plot.classes.enumerated().map { index, group in
            let series = plot.curves.count + index
            return SVGFrame.LegendEntry(name: group.name, series: series, mark: series)
        }
        return (curves + classes).filter { !$0.name.isEmpty }
    }

    /// A curve's path, cut at the edges of the plotted area.
    private static func path(_ curve: Plot.Curve, in frame: SVGFrame) -> String {
        var path = ""
        func pixels(_ point: Plot.Point) -> String {
            "\(SVGPage.pixels(frame.pixel(x: point.x))) \(SVGPage.pixels(frame.pixel(y: point.y)))"
        }
        for piece in curve.pieces {
            let places = piece.compactMap { point in
                frame.x.place(point.x).flatMap { x in frame.y.place(point.y).map { Plot.Point(x, $0) } }
            }
            var last: Plot.Point?
            for (start, end) in zip(places, places.dropFirst()) {
                guard let (from, to) = BrailleGrid.clipped(start, end) else { continue }
                if from != last { path += "M\(pixels(from))" }
                path += "L\(pixels(to))"
                last = to
            }
        }
        return path
    }
}
