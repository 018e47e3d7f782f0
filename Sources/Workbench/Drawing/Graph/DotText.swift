/// A graph in DOT, the language of Graphviz, in the shape micrograd's `draw_dot` gives: a record of name,
/// data and gradient for each value, an oval for each operation, from left to right.
///
/// Ids are the rows of the tape, so the same graph gives the same text.
public struct DotText: Sendable {
    private var graph: ExpressionGraph

    /// The text of a graph.
    public init(_ graph: ExpressionGraph) {
        self.graph = graph
    }

    /// The whole file.
    public var text: String {
        var text = "digraph {\n\tgraph [rankdir=LR]\n"
        for node in graph.nodes { text += declaration(of: node) }
        for edge in graph.edges { text += "\tn\(edge.from) -> op\(edge.to)\n" }
        return text + "}\n"
    }

    private func declaration(of node: ExpressionGraph.Node) -> String {
        let fields = [
            Self.escaped(node.label ?? ""), "data \(node.data.fixed(4))", "grad \(node.grad.fixed(4))",
        ]
        var text = "\tn\(node.id) [label=\"{ \(fields.joined(separator: " | ")) }\" shape=record]\n"
        if let operation = node.operation {
            text += "\top\(node.id) [label=\"\(Self.quoted(operation))\"]\n"
            text += "\top\(node.id) -> n\(node.id)\n"
        }
        return text
    }

    /// A name inside a record: the characters that separate and group fields lose their meaning.
    static func escaped(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            switch character {
            case "{", "}", "|", "<", ">", "\\", "\"", " ": text += "\\\(character)"
            case "\n", "\r\n": text += "\\n"
            default: text.append(character)
            }
        }
    }

    /// A name inside quotes.
    static func quoted(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            switch character {
            case "\\", "\"": text += "\\\(character)"
            case "\n", "\r\n": text += "\\n"
            default: text.append(character)
            }
        }
    }
}
