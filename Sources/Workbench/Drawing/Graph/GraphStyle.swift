/// How much room a diagram's boxes and wires take.
struct GraphStyle {
    /// Whether numbers are introduced by words, `data` and `grad`, or the gradient by `∇` alone.
    let hasWords: Bool
    /// Blanks between a box's edge and its numbers.
    let padding: Int
    /// Columns of wire before the first track.
    let lead: Int
    /// Columns from one track to the next.
    let trackStep: Int
    /// Columns of wire before an operation.
    let fill: Int
    let digits: Int
    let isASCII: Bool

    /// The styles for a page, roomiest first.
    static func all(for page: Page) -> [GraphStyle] {
        let digits = page.precision ?? 4
        func style(_ hasWords: Bool, _ padding: Int, _ lead: Int, _ fill: Int) -> GraphStyle {
            GraphStyle(
                hasWords: hasWords, padding: padding, lead: lead, trackStep: lead, fill: fill, digits: digits,
                isASCII: page.isASCII)
        }
        return [
            style(true, 1, 2, 1), style(true, 1, 1, 1), style(true, 1, 1, 0), style(false, 1, 1, 0),
            style(false, 0, 1, 0),
        ]
    }

    /// What stands before the gradient in a box without words.
    var gradientSign: String { isASCII ? "g" : "∇" }

    func data(_ node: ExpressionGraph.Node) -> String { node.data.compactFloat(digits) }
    func grad(_ node: ExpressionGraph.Node) -> String { node.grad.compactFloat(digits) }

    /// A node's name, shortened to what a box can hold.
    func title(_ node: ExpressionGraph.Node) -> String {
        let label = node.label.map { isASCII ? $0.asciiForm : $0 } ?? ""
        return label.shortenedInFront(to: hasWords ? 14 : 8, isASCII: isASCII)
    }

    /// The symbol of an operation as it is drawn.
    func symbol(_ node: ExpressionGraph.Node) -> String {
        node.operation.map { "(\(isASCII ? $0.asciiForm : $0))" } ?? ""
    }

    /// The columns a node needs.
    func width(_ node: ExpressionGraph.Node) -> Int {
        if node.isConstant { return data(node).count + 1 }
        let number = max(data(node).count, grad(node).count)
        let title = title(node).displayWidth
        return max(number + 2 * padding + (hasWords ? 7 : 4), title == 0 ? 0 : title + (hasWords ? 6 : 4))
    }

    /// The columns from a channel's join to the boxes of its column, which hold the operations.
    func tail(_ nodes: [ExpressionGraph.Node]) -> Int {
        1 + fill + (nodes.map { symbol($0).displayWidth }.max() ?? 0) + 1
    }

    /// A width below which this style cannot draw the graph.
    func leastWidth(of graph: ExpressionGraph) -> Int {
        let narrowest = graph.nodes.map(width).min() ?? 0
        return (graph.summary.depth + 1) * narrowest + graph.summary.depth * (lead + fill + 2)
    }
}
