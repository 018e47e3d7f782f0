/// A graph in columns: every node stands right of its operands, as far right as its users allow, and a wire
/// that passes a column has a place in it. (Sugiyama, Tagawa and Toda 1981.)
struct LayeredGraph {
    /// What has a place in a column: a node, or a wire on its way past.
    struct Item {
        /// Where the node stands in the graph, nil for a wire that passes.
        let node: Int?
        let layer: Int
        /// The lines it takes, from `y` down.
        let height: Int
        /// The line, counted from `y`, at which wires come and leave.
        let port: Int
        /// Whether its operands may not change places.
        var isOrdered = false
        /// The items its wires come from, all in the column before; for a node in the operands' order.
        var sources: [Int] = []
        /// The items its wire leads to, all in the next column, each once.
        var uses: [Int] = []
        /// Its first line.
        var y = 0

        /// The line at which wires come and leave.
        var row: Int { y + port }
        /// All its lines.
        var rows: ClosedRange<Int> { y...y + height - 1 }
    }

    var items: [Item] = []
    /// The items of each column, from top to bottom; the first column is the leftmost.
    var layers: [[Int]]

    /// Puts the nodes of a graph into columns.
    init(_ graph: ExpressionGraph) {
        let nodes = graph.nodes
        var distance = [Int](repeating: 0, count: nodes.count)
        for index in nodes.indices.reversed() {
            for operand in nodes[index].operands {
                distance[operand] = max(distance[operand], distance[index] + 1)
            }
        }
        let deepest = distance.max() ?? 0
        layers = Array(repeating: [], count: nodes.isEmpty ? 0 : deepest + 1)
        for (index, node) in nodes.enumerated() {
            let height = node.isConstant ? 2 : max(4, 2 * node.operands.count)
            items.append(
                Item(
                    node: index, layer: deepest - distance[index], height: height,
                    port: node.isConstant ? 0 : 1, isOrdered: node.isOrdered))
        }
        for (index, node) in nodes.enumerated() {
            for operand in node.operands {
                items[index].sources.append(wire(from: operand, to: items[index].layer))
            }
        }
        for index in items.indices {
            for source in items[index].sources where !items[source].uses.contains(index) {
                items[source].uses.append(index)
            }
        }
        arrange()
    }

    /// The item in the column before `layer` that carries a node's wire there: the node itself, or the last of
    /// the passing places between, which all uses of the node share.
    private mutating func wire(from node: Int, to layer: Int) -> Int {
        var end = node
        while items[end].layer < layer - 1 {
            if let next = passing[end] {
                end = next
            } else {
                items.append(Item(node: nil, layer: items[end].layer + 1, height: 2, port: 0, sources: [end]))
                passing[end] = items.count - 1
                end = items.count - 1
            }
        }
        return end
    }

    /// The passing place that continues an item's wire in the next column.
    private var passing: [Int: Int] = [:]

    /// The first order: as a reader meets the nodes who starts at the root and takes first operands first.
    private mutating func arrange() {
        var isPlaced = [Bool](repeating: false, count: items.count)
        var waiting = layers.isEmpty ? [] : items.indices.filter { items[$0].layer == layers.count - 1 }
        while let next = waiting.popLast() {
            if isPlaced[next] { continue }
            isPlaced[next] = true
            layers[items[next].layer].append(next)
            waiting += items[next].sources.reversed()
        }
    }
}
