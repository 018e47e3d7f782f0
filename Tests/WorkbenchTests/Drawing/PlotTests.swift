import Foundation
import Testing

@testable import Workbench

@Suite struct PlotTests {
    @Test func looksRight() throws {
        func one(_ name: String, _ range: ClosedRange<Double>, _ f: (Double) -> Double?) -> Plot {
            Plot(curves: [CurveSampler(range).sample(name, f)])
        }
        try DrawingGolden.check(PlotDrawing(DrawingGallery.slopes), "plot-slopes")
        try DrawingGolden.check(
            PlotDrawing(one("3*x**2 - 4*x + 5", -5...5) { 3 * $0 * $0 - 4 * $0 + 5 }), "plot-parabola")
        try DrawingGolden.check(PlotDrawing(one("1/x", -5...5) { $0 == 0 ? nil : 1 / $0 }), "plot-pole")
        try DrawingGolden.check(PlotDrawing(one("tan(x)", -5...5) { tan($0) }), "plot-tangent")
        try DrawingGolden.check(PlotDrawing(one("log(x)", -1...5) { $0 > 0 ? log($0) : nil }), "plot-log")
        try DrawingGolden.check(PlotDrawing(DrawingGallery.sweep), "plot-sweep")
        let losses = (0..<100).map { 0.9 * exp(-Double($0) / 20) + 0.05 * (1 + sin(Double($0))) }
        try DrawingGolden.check(
            PlotDrawing(
                Plot(
                    title: "loss", curves: [Plot.Curve(values: losses)], x: Plot.Axis("step")), height: 8),
            "plot-loss")
    }

    @Test func fileLooksRight() throws {
        let few = Plot(
            title: "x & x**2", curves: [CurveSampler(-1...1, steps: 20).sample("x**2") { $0 * $0 }],
            classes: [Plot.PointClass("data", points: [Plot.Point(0, 0.5), Plot.Point(0.5, 0.25)])],
            x: Plot.Axis("x"), y: Plot.Axis("y"))
        let text = PlotSVG(few).text
        try DrawingGolden.check(text, "plot.svg")
        #expect(text.contains("x &amp; x**2") && !text.contains("nan"))
    }

    @Test func jumpsAndPolesAreNotJoined() {
        let pole = CurveSampler(-5...5).sample { $0 == 0 ? nil : 1 / $0 }
        #expect(pole.pieces.count == 2 && pole.hasPole)
        let hidden = CurveSampler(-5...4.7).sample { 1 / $0 }
        #expect(hidden.pieces.count == 2 && hidden.hasPole)
        let tangent = CurveSampler(-5...5).sample { tan($0) }
        #expect(tangent.pieces.count == 5 && tangent.hasPole)
        let sign = CurveSampler(-1...1.1).sample { $0 < 0 ? -1 : 1 }
        #expect(sign.pieces.count == 2 && !sign.hasPole)
        let floors = CurveSampler(0...4).sample { $0.rounded(.down) }
        #expect(floors.pieces.count == 5)
    }

    @Test func whatNeverTurnsSmoothIsGivenUp() {
        var looks = 0
        let swing = CurveSampler(-5...5, steps: 100).sample { x in
            looks += 1
            return sin(1e9 * x)
        }
        #expect(looks < 30_000 && !swing.pieces.isEmpty)
    }

    @Test func steepButSmoothIsOnePiece() {
        #expect(CurveSampler(-5...5).sample { tanh(1e6 * $0) }.pieces.count == 1)
        #expect(CurveSampler(-5...5).sample { exp($0) }.pieces.count == 1)
        #expect(CurveSampler(-5...5).sample { abs($0) }.pieces.count == 1)
        #expect(!CurveSampler(0...30).sample { exp($0) }.hasPole)
    }

    @Test func theEndOfADomainIsFound() throws {
        let root = CurveSampler(-1...1.03).sample { $0 < 0 ? nil : $0.squareRoot() }
        let first = try #require(root.pieces.first?.first)
        #expect(root.pieces.count == 1 && first.x >= 0 && first.x < 1e-9)
        #expect(CurveSampler(0...1).sample { _ in nil }.pieces.isEmpty)
        #expect(CurveSampler(0...1).sample { _ in .nan }.pieces.isEmpty)
    }

    @Test func aSamplerPassesErrorsOn() {
        struct Stop: Error {}
        #expect(throws: Stop.self) { try CurveSampler(0...1).sample { _ throws(Stop) in throw Stop() } }
    }

    @Test func looksAreFew() {
        var looks = 0
        _ = CurveSampler(-5...5).sample { (x: Double) -> Double? in
            looks += 1
            return tan(x)
        }
        #expect(looks < 2000)
    }

    @Test func polesLeaveTheRestVisible() {
        let scale = Plot(curves: [CurveSampler(-5...5).sample { 1 / $0 }]).yScale
        #expect(scale.upper > 1 && scale.upper < 20)
    }

    @Test(arguments: [
        (0.0...10.0, 6, ["0", "2", "4", "6", "8", "10"]), (-1.0...1.0, 5, ["-1", "-0.5", "0", "0.5", "1"]),
        (0.0...0.3, 4, ["0", "0.1", "0.2", "0.3"]),
        (1000.001...1000.002, 3, ["1000.001", "1000.0015", "1000.002"]),
        (-3e6...3e6, 4, ["-2e6", "0", "2e6"]),
    ])
    func ticksAreRound(_ range: ClosedRange<Double>, _ count: Int, _ labels: [String]) {
        #expect(PlotScale(range).ticks(atMost: count).map(\.label) == labels)
    }

    @Test func powersOfTenAreTicks() {
        let ticks = PlotScale(1e-3...1e3, isLogarithmic: true).ticks(atMost: 7).map(\.label)
        #expect(ticks == ["1e-3", "1e-2", "0.1", "1", "10", "100", "1000"])
    }

    @Test func nothingCrashesOnAnyPage() {
        let plots = [
            DrawingGallery.slopes, DrawingGallery.sweep, Plot(), Plot(curves: [Plot.Curve(values: [])]),
            Plot(curves: [Plot.Curve(values: [3])]), Plot(curves: [Plot.Curve(values: [3, 3, 3])]),
            Plot(curves: [Plot.Curve(values: [.nan, 1, .infinity, -1e308, 1e308])]),
            Plot(curves: [Plot.Curve(values: [0, -1])], y: Plot.Axis("y", isLogarithmic: true)),
            Plot(curves: [Plot.Curve("a long name of a curve", values: [1, 2])], y: Plot.Axis(range: 2...2)),
            Plot.scatter([], labels: []),
            Plot.scatter([Plot.Point(.nan, 1), Plot.Point(1, 1)], labels: [0, 1]),
        ]
        for (index, plot) in plots.enumerated() {
            #expect(!PlotSVG(plot).text.contains("nan"), "plot \(index)")
            for width in [0, 1, 2, 5, 11, 13, 20, 40, 80, 200] {
                for (isASCII, height) in [(false, nil), (true, 1), (false, 3)] as [(Bool, Int?)] {
                    let page = Page(width: width, height: 24, isASCII: isASCII)
                    let lines = PlotDrawing(plot, height: height).lines(on: page)
                    if width >= 20 {
                        #expect(lines.allSatisfy { $0.width(on: Page()) <= width }, "plot \(index), \(width)")
                    }
                    if width >= 20 { #expect(lines.count < 24, "plot \(index), \(width)") }
                }
            }
        }
    }

    @Test func asciiPagesAreASCII() {
        for drawing in [PlotDrawing(DrawingGallery.slopes), PlotDrawing(DrawingGallery.sweep)] {
            let words = DrawingGolden.words(drawing, Page(isASCII: true))
            #expect(words.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
