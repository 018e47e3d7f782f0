/// A graph as a tree: each node above its operands, with columns of data and gradients. A node used more than
/// once is spelled out where it is first met, and its other uses point up to it; what is too deep for the page
/// is pointed down to, and follows.
struct GraphTree: Drawing {
    private let graph: ExpressionGraph

    init(_ graph: ExpressionGraph) {
        self.graph = graph
    }

    func lines(on page: Page) -> [Text] {
        var walk = Walk(graph, page: page)
        return walk.lines()
    }

    /// A line of the tree; one that only points has no numbers.
    private struct Row {
        var label: Text
        var numbers: (data: String, grad: String)?
    }

    /// The characters that branches are made of.
    private struct Branches {
        let fork: String
        let last: String
        let trunk: String
        let blank: String

        init(isASCII: Bool, isWide: Bool) {
            switch (isASCII, isWide) {
            case (false, true): (fork, last, trunk, blank) = ("├─ ", "╰─ ", "│  ", "   ")
            case (false, false): (fork, last, trunk, blank) = ("├ ", "╰ ", "│ ", "  ")
            case (true, true): (fork, last, trunk, blank) = ("|- ", "`- ", "|  ", "   ")
            case (true, false): (fork, last, trunk, blank) = ("|-", "`-", "| ", "  ")
            }
        }
    }

    /// One walk through a graph, from the root to the leaves.
    private struct Walk {
        private let graph: ExpressionGraph
        private let page: Page
        private let digits: Int
        private let branches: Branches
        /// How wide the columns may be.
        private let widths: (label: Int, data: Int, grad: Int)
        /// How deep branches may go.
        private let deepest: Int
        /// What nodes without a name are called where they are pointed at.
        private var numbers: [Int: Int] = [:]
        private var isShown: Set<Int> = []
        private var postponed: [Int] = []
        private var rows: [Row] = []

        init(_ graph: ExpressionGraph, page: Page) {
            let digits = page.precision ?? 4
            let shown = graph.nodes.filter { !$0.isConstant }
            let data = shown.reduce(4) { max($0, $1.data.compactFloat(digits).count) }
            let grad = shown.reduce(4) { max($0, $1.grad.compactFloat(digits).count) }
            let label = max(4, min(page.width, 100) - data - grad - 4)
            let name = shown.reduce(2) { max($0, ($1.label?.count ?? 2) + 3 + ($1.operation?.count ?? -3)) }
            let isWide = 3 * graph.summary.depth + name <= label
            let deepest = (label - min(name, max(label / 2, 8))) / (isWide ? 3 : 2)
            self.graph = graph
            self.digits = digits
            self.deepest = max(1, deepest)
            self.page = page
            branches = Branches(isASCII: page.isASCII, isWide: isWide)
            widths = (label, data, grad)
            var uses = [Int](repeating: 0, count: graph.nodes.count)
            for operand in graph.nodes.flatMap(\.operands) { uses[operand] += 1 }
            for index in uses.indices.reversed() where uses[index] > 1 && graph.nodes[index].label == nil {
                numbers[index] = numbers.count + 1
            }
        }

        mutating func lines() -> [Text] {
            postponed = [graph.nodes.count - 1]
            while let root = postponed.first {
                postponed.removeFirst()
                if !isShown.contains(root) { visit(root, lead: "", below: "", depth: 0) }
            }
            let width = rows.reduce(0) { $1.numbers == nil ? $0 : max($0, $1.label.width(on: page)) }
            let head =
                Text(Self.blanks(width - 2 + widths.data) + "data", .faint)
                + Text(Self.blanks(widths.grad - 2) + "grad", .faint)
            return [head]
                + rows.map { row in
                    guard let numbers = row.numbers else { return row.label }
                    let gap = width - row.label.width(on: page) + 2 + widths.data - numbers.data.count
                    return row.label + Text(Self.blanks(gap) + numbers.data)
                        + Text(Self.blanks(2 + widths.grad - numbers.grad.count))
                        + Text(numbers.grad, .gradient)
                }
        }

        /// Writes a node and what is below it.
        ///
        /// - Parameters:
        ///   - lead: the branches in front of the node.
        ///   - below: the branches in front of those of its operands.
        private mutating func visit(_ index: Int, lead: String, below: String, depth: Int) {
            let node = graph.nodes[index]
            let branch = Text(lead, .faint)
            if node.isConstant {
                return rows.append(Row(label: branch + Text(node.data.compactFloat(digits))))
            }
            if isShown.contains(index) {
                return rows.append(Row(label: branch + pointer(page.isASCII ? "^" : "↑", to: index)))
            }
            if depth >= deepest, !node.operands.isEmpty {
                if node.label == nil, numbers[index] == nil { numbers[index] = numbers.count + 1 }
                if !postponed.contains(index) { postponed.append(index) }
                return rows.append(Row(label: branch + pointer(page.isASCII ? "v" : "↓", to: index)))
            }
            isShown.insert(index)
            let data = node.data.compactFloat(digits)
            rows.append(
                Row(label: branch + title(index, lead), numbers: (data, node.grad.compactFloat(digits))))
            for (place, operand) in node.operands.enumerated() {
                let isLast = place == node.operands.count - 1
                visit(
                    operand, lead: below + (isLast ? branches.last : branches.fork),
                    below: below + (isLast ? branches.blank : branches.trunk), depth: depth + 1)
            }
        }

        /// A node's name and operation, within the room that its branches leave.
        private func title(_ index: Int, _ lead: String) -> Text {
            let symbol = graph.nodes[index].operation.map { "(\(page.isASCII ? $0.asciiForm : $0))" } ?? ""
            guard let name = name(of: index) else { return Text(symbol, .symbol) }
            let room = max(4, widths.label - lead.displayWidth - symbol.displayWidth - 1)
            let title = Text(name.shortenedInFront(to: room, isASCII: page.isASCII), .name)
            return symbol.isEmpty ? title : title + Text(" " + symbol, .symbol)
        }

        private func pointer(_ arrow: String, to index: Int) -> Text {
            Text(arrow + " see ", .faint) + Text(name(of: index) ?? "", .name)
        }

        private func name(of index: Int) -> String? {
            if let label = graph.nodes[index].label { return page.isASCII ? label.asciiForm : label }
            return numbers[index].map { "#\($0)" } ?? (graph.nodes[index].isLeaf ? "leaf" : nil)
        }

        private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    }
}
