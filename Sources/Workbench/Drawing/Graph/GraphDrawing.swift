/// An expression in the terminal: a diagram from left to right where it fits, else a tree, else a summary.
public struct GraphDrawing: Drawing {
    /// The largest graph that is drawn node by node.
    public static let limit = 60

    private let graph: ExpressionGraph

    /// A drawing of a graph, with what its nodes hold now.
    public init(_ graph: ExpressionGraph) {
        self.graph = graph
    }

    public func lines(on page: Page) -> [Text] {
        if graph.nodes.isEmpty || graph.nodes.count > Self.limit {
            return GraphSummaryDrawing(graph.summary).lines(on: page)
        }
        // A tangle of wires is harder to read than a tree.
        if let diagram = GraphDiagram(graph, page: page), diagram.crossings <= max(8, graph.nodes.count / 2) {
            return diagram.lines()
        }
        return GraphTree(graph).lines(on: page)
    }
}
