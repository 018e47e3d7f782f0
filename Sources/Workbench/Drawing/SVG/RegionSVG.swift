/// What a classifier decides over the plane, as an SVG file, with the data's points on top.
///
/// Every square of the mesh is cut into four triangles around its middle, and each triangle along the lines
/// where the scores, which are linear there, are a margin apart; so the borders are as fine as the scores.
public struct RegionSVG: Sendable {
    private let map: DecisionMap
    private let classes: [Plot.PointClass]
    private let title: String
    private let width: Double
    private let height: Double

    /// - Parameter classes: the points of each class, in the order of the map's scores.
    public init(
        _ map: DecisionMap, classes: [Plot.PointClass] = [], title: String = "", width: Double = 640,
        height: Double = 480
    ) {
        self.map = map
        self.classes = classes
        self.title = title
        self.width = width
        self.height = height
    }

    /// The whole file.
    public var text: String {
        var page = SVGPage(width: width, height: height)
        let entries = classes.enumerated().filter { !$1.name.isEmpty }
            .map { SVGFrame.LegendEntry(name: $1.name, series: $0, mark: $0) }
        let header = PlotSVG.drawHeader(title, entries, width: width, on: &page)
        let frame = SVGFrame(
            x: PlotScale(map.xs[0]...map.xs[map.xs.count - 1]),
            y: PlotScale(map.ys[0]...map.ys[map.ys.count - 1]), width: width, height: height, header: header,
            footer: 36)
        page.add(
            "rect",
            [
                "x": SVGPage.pixels(frame.left), "y": SVGPage.pixels(frame.top),
                "width": SVGPage.pixels(frame.width), "height": SVGPage.pixels(frame.height),
                "fill": "#f3f4f6",
            ])
        for index in map.scores.indices {
            page.add(
                "path",
                ["d": path(of: index, in: frame), "fill": SVGPage.color(index), "fill-opacity": "0.25"])
        }
        frame.drawAxes(on: &page, titles: ("", ""))
        for (index, group) in classes.enumerated() {
            for point in group.points {
                if let place = frame.pixels(point) { page.mark(index, x: place.x, y: place.y) }
            }
        }
        return page.text
    }

    /// A corner of a polygon with the scores of all classes there.
    private struct Corner {
        var x: Double
        var y: Double
        var scores: [Double]

        func mixed(with other: Corner, _ share: Double) -> Corner {
            func mix(_ a: Double, _ b: Double) -> Double { a + share * (b - a) }
            return Corner(x: mix(x, other.x), y: mix(y, other.y), scores: zip(scores, other.scores).map(mix))
        }
    }

    private func path(of index: Int, in frame: SVGFrame) -> String {
        var path = ""
        for row in map.ys.indices.dropLast() {
            for column in map.xs.indices.dropLast() {
                let square = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
                let corners = square.map { row, column in
                    Corner(x: map.xs[column], y: map.ys[row], scores: map.scores.map { $0[row][column] })
                }
                let whole = clipped(corners, to: index)
                let isWhole =
                    whole.count == 4 && zip(whole, corners).allSatisfy { $0.x == $1.x && $0.y == $1.y }
                if isWhole {
                    path += outline(corners, frame)
                    continue
                }
                let middle = corners[0].mixed(with: corners[2], 0.5).mixed(
                    with: corners[1].mixed(with: corners[3], 0.5), 0.5)
                for side in 0..<4 {
                    let triangle = [corners[side], corners[(side + 1) % 4], middle]
                    path += outline(clipped(triangle, to: index), frame)
                }
            }
        }
        return path
    }

    /// The part of a polygon where a class is ahead of every other by the margin (Sutherland and Hodgman 1974).
    private func clipped(_ polygon: [Corner], to index: Int) -> [Corner] {
        map.scores.indices.filter { $0 != index }.reduce(polygon) { polygon, rival in
            func lead(_ corner: Corner) -> Double { corner.scores[index] - corner.scores[rival] - map.margin }
            var kept: [Corner] = []
            for (place, corner) in polygon.enumerated() {
                let next = polygon[(place + 1) % polygon.count]
                let (here, there) = (lead(corner), lead(next))
                if here >= 0 { kept.append(corner) }
                if (here < 0) != (there < 0) { kept.append(corner.mixed(with: next, here / (here - there))) }
            }
            return kept
        }
    }

    private func outline(_ corners: [Corner], _ frame: SVGFrame) -> String {
        guard corners.count > 2 else { return "" }
        let places = corners.map { corner in
            let x = frame.pixel(x: frame.x.place(corner.x) ?? 0)
            let y = frame.pixel(y: frame.y.place(corner.y) ?? 0)
            return "\(SVGPage.pixels(x)) \(SVGPage.pixels(y))"
        }
        return "M" + places.joined(separator: "L") + "Z"
    }
}
