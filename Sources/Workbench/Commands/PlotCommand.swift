import Language
import MicrogradNN

extension Command {
    static let plot = Command(
        "plot", usage: "plot E, … from A to B [for t] [to FILE.svg]    plot xs, ys",
        summary: "curves and points",
        help: """
            Plots functions, or expressions in one unbound name: 'plot tanh(x) from -3 to 3'. Several stand side \
            by side with a legend, so 'plot y, grad(y) from -5 to 5' shows a function with its derivative. \
            'for t' names the variable.

            Lists are plotted as they are: 'plot losses' over 0, 1, 2, …, 'plot xs, ys' through the points.
            """,
        examples: [
            "y(x) = 3*x**2 - 4*x + 5\nplot y, grad(y) from -5 to 5", "plot sin(t)*t for t from 0 to 6.28",
            "xs = [0, 1, 2, 3]; ys = [0, 1, 4, 9]\nplot xs, ys",
        ],
        syntax: CommandSyntax(.text),
        offers: { session, words in
            session.names.map(\.text) + (words.isEmpty ? [] : ["from", "for", "to"])
        }
    ) { invocation throws(Diagnostic) in
        let request = try invocation.hintingUsage { () throws(Diagnostic) in try PlotRequest(invocation) }
        let plot = try request.plot(invocation)
        if let file = request.file {
            guard file.text.hasSuffix(".svg") else {
                throw invocation.failure(
                    "a plot can go to a .svg file, not '\(file.text)'", at: file,
                    hint: "plot f from -5 to 5 to f.svg")
            }
            return try invocation.write(PlotSVG(plot).text, to: file)
        }
        return Answer(Document([.drawing(PlotDrawing(plot))]), record: plot.record)
    }
}

extension Plot {
    /// The points of every curve and class, for machines.
    var record: JSON {
        var rows: [[JSON]] = []
        for curve in curves {
            for point in curve.pieces.joined() {
                rows.append([.string(curve.name), .number(point.x), .number(point.y)])
            }
        }
        for points in classes {
            for point in points.points {
                rows.append([.string(points.name), .number(point.x), .number(point.y)])
            }
        }
        return .table(["curve", "x", "y"], rows)
    }
}
