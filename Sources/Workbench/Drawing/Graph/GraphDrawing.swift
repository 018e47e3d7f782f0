/// An expression in the terminal: a diagram from left to right where it fits, else a tree, else a summary.
public struct GraphDrawing: Drawing {
    /// The largest graph that is drawn node by node.
    public static let limit = 60

    private let graph: ExpressionGraph

    public init(_ graph: ExpressionGraph) {
        self.graph = graph
    }

    public func lines(on page: Page) -> [Text] {
        if graph.nodes.isEmpty || graph.nodes.count > Self.limit {
            return GraphSummaryDrawing(graph.summary).lines(on: page)
        }
        if let diagram = GraphDiagram(graph, page: page) { return diagram.lines() }
        return GraphTree(graph).lines(on: page)
    }
}
