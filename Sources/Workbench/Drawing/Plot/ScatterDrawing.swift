/// Points of several classes in the terminal.
public struct ScatterDrawing: Drawing {
    private let drawing: PlotDrawing

    /// - Parameters:
    ///   - points: places in the plane.
    ///   - labels: the class of each.
    public init(_ points: [Plot.Point], labels: [Double], title: String = "", height: Int? = nil) {
        drawing = PlotDrawing(.scatter(points, labels: labels, title: title), height: height)
    }

    public func lines(on page: Page) -> [Text] { drawing.lines(on: page) }
}
