/// A graph as boxes and wires from left to right, laid out and ready to be drawn on a page.
struct GraphDiagram {
    let graph: ExpressionGraph
    let layered: LayeredGraph
    let channels: [GraphChannel]
    let style: GraphStyle
    /// Where each column's boxes begin, and how wide they are.
    let columns: [(x: Int, width: Int)]
    let width: Int
    var height: Int { layered.height }
    /// How often two wires cross.
    var crossings: Int { channels.reduce(0) { $0 + $1.crossings } }

    /// The diagram in the roomiest style that fits the page, nil if none does.
    init?(_ graph: ExpressionGraph, page: Page) {
        let styles = GraphStyle.all(for: page).filter { $0.leastWidth(of: graph) <= page.width }
        guard !styles.isEmpty else { return nil }
        var layered = LayeredGraph(graph)
        layered.reduceCrossings()
        layered.place()
        let channels = layered.layers.indices.dropLast().map { GraphChannel(layered, after: $0) }
        let widths = styles.map { style in
            (style, Self.columns(layered, graph, channels, style))
        }
        guard
            let (style, columns) = widths.first(where: {
                ($1.last.map { $0.x + $0.width } ?? 0) <= page.width
            })
        else { return nil }
        self.graph = graph
        self.layered = layered
        self.channels = channels
        self.style = style
        self.columns = columns
        width = columns.last.map { $0.x + $0.width } ?? 0
    }

    /// The columns of a graph in a style.
    private static func columns(
        _ layered: LayeredGraph, _ graph: ExpressionGraph, _ channels: [GraphChannel], _ style: GraphStyle
    ) -> [(x: Int, width: Int)] {
        var x = 0
        return layered.layers.enumerated().map { index, layer in
            let nodes = layer.compactMap { layered.items[$0].node.map { graph.nodes[$0] } }
            if index > 0 {
                let channel = channels[index - 1]
                x += style.lead + channel.trackCount * style.trackStep + (channel.marked.isEmpty ? 0 : 1)
                x += style.tail(nodes)
            }
            let width = nodes.map(style.width).max() ?? 1
            defer { x += width }
            return (x, width)
        }
    }

    /// The column of a channel's join.
    func joinColumn(_ channel: Int) -> Int {
        let nodes = layered.layers[channel + 1].compactMap { layered.items[$0].node.map { graph.nodes[$0] } }
        return columns[channel + 1].x - style.tail(nodes)
    }

    /// The column of a track of a channel.
    func trackColumn(_ track: Int, _ channel: Int) -> Int {
        columns[channel].x + columns[channel].width + style.lead + track * style.trackStep
    }

    /// The cells of a node's box or number.
    func box(_ item: Int) -> (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
        guard let node = layered.items[item].node else { return nil }
        let column = columns[layered.items[item].layer]
        let top = layered.items[item].y
        let isConstant = graph.nodes[node].isConstant
        let width = isConstant ? style.width(graph.nodes[node]) : column.width
        let end = column.x + column.width - 1
        return (end - width + 1...end, top...top + (isConstant ? 0 : 3))
    }
}
