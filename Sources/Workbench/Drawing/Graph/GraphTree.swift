/// A graph as a tree: each node above its operands. A node used more than once is spelled out where it is
/// first met; its other uses point back.
struct GraphTree: Drawing {
    private let graph: ExpressionGraph

    init(_ graph: ExpressionGraph) {
        self.graph = graph
    }

    func lines(on page: Page) -> [Text] {
        var walk = GraphTreeWalk(graph, page: page)
        return walk.lines()
    }
}

/// One walk through a graph, from the root to the leaves.
private struct GraphTreeWalk {
    private let graph: ExpressionGraph
    private let page: Page
    private let digits: Int
    /// What each node is called where it is pointed at.
    private let references: [Int: String]
    private let columns: (label: Int, data: Int, grad: Int)
    private let step: Int
    private let deepest: Int
    private var isShown: Set<Int> = []
    private var postponed: [Int] = []

    init(_ graph: ExpressionGraph, page: Page) {
        self.graph = graph
        self.page = page
        let digits = page.precision ?? 4
        self.digits = digits
        references = Self.references(in: graph)
        let nodes = graph.nodes.filter { !$0.isConstant }
        let data = max(4, nodes.map { $0.data.compactFloat(digits).count }.max() ?? 0)
        let grad = max(4, nodes.map { $0.grad.compactFloat(digits).count }.max() ?? 0)
        columns = (max(6, min(page.width, 100) - data - grad - 4), data, grad)
        let depth = graph.summary.depth
        let names =
            graph.nodes.map { ($0.label?.displayWidth ?? 2) + ($0.operation?.count ?? -3) + 5 }.max() ?? 0
        step = depth * 3 + names <= columns.label ? 3 : 2
        deepest = max(1, (columns.label - min(names, columns.label / 2)) / step)
    }

    /// Names for nodes that are pointed at: their own, or a number.
    private static func references(in graph: ExpressionGraph) -> [Int: String] {
        var uses = [Int](repeating: 0, count: graph.nodes.count)
        for node in graph.nodes { for operand in node.operands { uses[operand] += 1 } }
        var references: [Int: String] = [:]
        var number = 0
        for (index, node) in graph.nodes.enumerated().reversed() {
            if let label = node.label {
                references[index] = label
            } else if uses[index] > 1 || node.operation != nil {
                if uses[index] > 1 { number += 1 }
                references[index] = uses[index] > 1 ? "#\(number)" : nil
            }
        }
        return references
    }

    mutating func lines() -> [Text] {
        var rows: [(label: Text, numbers: (data: String, grad: String)?)] = []
        postponed = [graph.nodes.count - 1]
        while !postponed.isEmpty {
            let root = postponed.removeFirst()
            if !rows.isEmpty { rows.append((Text([]), nil)) }
            visit(root, prefix: "", branch: "", depth: 0, &rows)
        }
        let width = min(columns.label, rows.filter { $0.numbers != nil }.map(\.label.width).max() ?? 0)
        let head =
            Text(String(repeating: " ", count: width + 2 + columns.data - 4) + "data", .faint)
            + Text(String(repeating: " ", count: 2 + columns.grad - 4) + "grad", .faint)
        return [head]
            + rows.map { label, numbers in
                guard let numbers else { return label }
                let gap = max(0, width - label.width) + 2 + columns.data - numbers.data.count
                return label + Text(String(repeating: " ", count: gap) + numbers.data)
                    + Text(String(repeating: " ", count: 2 + columns.grad - numbers.grad.count))
                    + Text(numbers.grad, .gradient)
            }
    }

    private mutating func visit(
        _ index: Int, prefix: String, branch: String, depth: Int,
        _ rows: inout [(label: Text, numbers: (data: String, grad: String)?)]
    ) {
        let node = graph.nodes[index]
        var label = Text(prefix + branch, .faint)
        if node.isConstant {
            rows.append((label + Text(node.data.compactFloat(digits)), nil))
            return
        }
        let name = references[index].map { page.isASCII ? $0.asciiForm : $0 }
        if isShown.contains(index), let name {
            rows.append((label + Text((page.isASCII ? "^" : "↑") + " see ", .faint) + Text(name, .name), nil))
            return
        }
        isShown.insert(index)
        if let name {
            label += Text(
                name.shortenedInFront(to: max(4, columns.label - label.width - 4), isASCII: page.isASCII),
                .name)
        }
        if let operation = node.operation {
            label += Text((name == nil ? "" : " ") + "(\(operation))", .symbol)
        }
        rows.append((label, (node.data.compactFloat(digits), node.grad.compactFloat(digits))))
        let trunk =
            branch.isEmpty
            ? "" : branch.hasPrefix(page.isASCII ? "|" : "├") ? (page.isASCII ? "|" : "│") : " "
        let inner = prefix + trunk.padded(to: branch.isEmpty ? 0 : step)
        for (place, operand) in node.operands.enumerated() {
            let isLast = place == node.operands.count - 1
            let fork = page.isASCII ? (isLast ? "`" : "|") : (isLast ? "╰" : "├")
            let arm = (fork + String(repeating: page.isASCII ? "-" : "─", count: step - 2)).padded(to: step)
            visit(
                operand, prefix: inner, branch: step == 2 ? fork + (page.isASCII ? "-" : "─") : arm,
                depth: depth + 1, &rows)
        }
    }
}
