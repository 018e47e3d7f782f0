import Testing

@testable import Workbench

@Suite struct RegionDrawingTests {
    private var classes: [Plot.PointClass] {
        let (points, labels) = DrawingGallery.moons
        return Plot.scatter(points, labels: labels).classes
    }

    @Test func looksRight() throws {
        let (points, labels) = DrawingGallery.moons
        try DrawingGolden.check(ScatterDrawing(points, labels: labels), "scatter")
        try DrawingGolden.check(RegionDrawing(DrawingGallery.decision, classes: classes), "region-moons")
        try DrawingGolden.check(
            RegionDrawing(DrawingGallery.sectors, title: "three classes"), "region-sectors")
    }

    @Test func fileLooksRight() throws {
        try DrawingGolden.check(RegionSVG(DrawingGallery.decision, classes: classes).text, "region-moons.svg")
        try DrawingGolden.check(RegionSVG(DrawingGallery.sectors).text, "region-sectors.svg")
    }

    @Test func scoresDecide() {
        let map = DecisionMap(xs: [0, 1], ys: [0, 1], score: [[-2, 2], [-2, 2]], margin: 0.5)
        #expect(map.region(x: 0, y: 0) == .decided(0))
        #expect(map.region(x: 1, y: 0.5) == .decided(1))
        #expect(map.region(x: 0.5, y: 0.5) == .undecided)
        #expect(map.region(x: 0.61, y: 0) == .undecided)
        #expect(map.region(x: 0.64, y: 0) == .decided(1))
        #expect(map.region(x: -9, y: 9) == .decided(0))
    }

    @Test func nothingCrashesOnAnyPage() {
        for width in [0, 1, 2, 5, 11, 13, 20, 40, 80, 200] {
            for isASCII in [false, true] {
                let page = Page(width: width, height: 24, isASCII: isASCII, hasColor: !isASCII)
                let lines = RegionDrawing(DrawingGallery.decision, classes: classes).lines(on: page)
                #expect(lines.count < 24)
                if width >= 60 { #expect(lines.allSatisfy { $0.width(on: Page()) <= width }) }
            }
        }
    }
}
