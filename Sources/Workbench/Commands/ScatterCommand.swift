import Language
import MicrogradNN

extension Command {
    static let scatter = Command(
        "scatter", usage: "scatter X, y [to F.svg]", summary: "points by class",
        help: """
            Draws points with two features, each class with a mark of its own. Lists of numbers are taken as \
            coordinates: 'scatter xs, ys'.
            """,
        examples: ["X, y = moons(60, 0.1)\nscatter X, y", "scatter [0, 1, 2], [0, 1, 4]"],
        syntax: CommandSyntax(.expressions(1...2), clauses: [.init("to", .file)])
    ) { invocation throws(Diagnostic) in
        let data = try invocation.dataSet(invocation.operands)
        let plot: Plot
        switch data.featureCount {
        case 2: plot = .scatter(data.points.map { Plot.Point($0[0], $0[1]) }, labels: data.labels)
        case 1:
            plot = Plot(classes: [
                Plot.PointClass(points: zip(data.points, data.labels).map { Plot.Point($0[0], $1) })
            ])
        default:
            throw invocation.failure(
                data.count == 0
                    ? "there are no points"
                    : "points have \(data.featureCount) numbers, and a plane has room for two",
                at: invocation.operands[0], hint: data.count == 0 ? nil : "X[:, [0, 1]] takes two columns")
        }
        guard let file = invocation.clauses["to"]?.first else {
            return Answer(Document([.drawing(PlotDrawing(plot))]), record: plot.record)
        }
        try invocation.checkEnding(of: file)
        return try invocation.write(PlotSVG(plot).text, to: file)
    }
}
