import Micrograd

/// An expression as a graph: what a root was computed from, as plain data without a tape.
///
/// Nodes stand in the order they were computed, operands before what uses them, the root last.
///
/// ```swift
/// let a = Value(2.0, label: "a")
/// let L = a * a
/// L.backward()
/// let graph = ExpressionGraph(of: L.tape, root: L.index) { L.tape.labels[$0] }
/// print(graph.nodes.map(\.operation))   // [nil, Optional("*")]
/// ```
public struct ExpressionGraph: Sendable, Equatable {
    /// The nodes, operands first. Empty when there are more than the cap: see ``summary``.
    public var nodes: [Node]
    /// What is true of all nodes together, whether they are listed or not.
    public var summary: GraphSummary

    /// One value of the expression.
    public struct Node: Sendable, Equatable {
        /// The row of the tape, which tells nodes apart.
        public var id: Int
        /// The name, if it has one.
        public var label: String?
        /// The symbol of the operation that made it, nil for a leaf: `+`, `tanh`, `**2`.
        public var operation: String?
        /// What kind of leaf it is, nil for the result of an operation.
        public var leaf: LeafKind?
        /// The number.
        public var data: Double
        /// The gradient gathered so far.
        public var grad: Double
        /// Where its operands stand in ``ExpressionGraph/nodes``, first operand first; twice the same for `a*a`.
        public var operands: [Int]
        /// Whether the order of the operands matters, as in `a - b`.
        public var isOrdered: Bool

        /// Whether it was not computed.
        public var isLeaf: Bool { operation == nil }
        /// Whether it is a plain number in a formula, which nothing learns.
        public var isConstant: Bool { leaf == .constant && label == nil }
    }

    /// A use of one node by another.
    public struct Edge: Sendable, Equatable {
        /// The id of the operand.
        public var from: Int
        /// The id of what uses it.
        public var to: Int
        /// Which operand it is there, from 0.
        public var position: Int
    }

    /// The uses, in the order of the nodes.
    public var edges: [Edge] {
        nodes.flatMap { node in
            node.operands.enumerated().map { Edge(from: nodes[$1].id, to: node.id, position: $0) }
        }
    }

    /// The node everything else leads to; nil when the nodes are not listed.
    public var root: Node? { nodes.last }
}
