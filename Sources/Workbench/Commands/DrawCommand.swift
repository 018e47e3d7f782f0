import Language
import Micrograd
import MicrogradNN

extension Command {
    static let draw = Command(
        "draw", aliases: ["graph"], usage: "draw L [to FILE.dot|.svg|.png|.pdf|-]    draw net",
        summary: "the graph, or a network",
        help: """
            Draws the graph from the leaves on the left to L on the right, or as a tree where the screen is too \
            narrow; a large graph gives a summary. 'to F.dot' writes Graphviz's language, as micrograd's \
            draw_dot does, 'to -' shows it; F.svg, F.png and F.pdf need Graphviz's 'dot' on the PATH.

            Of a network it draws the layers as columns of circles, of a neuron what it does with its inputs.
            """,
        examples: [
            "a = 2.0; b = -3.0\nd = a*b\nL = d + a\nbackward L\ndraw L", "a = 2.0\nL = a*a\ndraw L to -",
            "net = MLP(3, [4, 4, 1])\ndraw net",
        ],
        syntax: CommandSyntax(.expressions(1...1), clauses: [.init("to", .file)])
    ) { invocation throws(Diagnostic) in
        let operand = invocation.operands[0]
        let value = try invocation.value(operand)
        if case .object(let object) = value, let module = object as? ModuleObject {
            return try invocation.draw(module)
        }
        let root = try invocation.row(operand)
        let interpreter = invocation.interpreter
        let graph = ExpressionGraph(of: invocation.tape, root: root) { row in
            interpreter.label(ofRow: row) ?? (row == root ? operand.text.nameOnly : nil)
        }
        guard let file = invocation.clauses["to"]?.first else {
            return Answer(Document([.drawing(GraphDrawing(graph))]), record: graph.record)
        }
        return try invocation.export(DotText(graph).text, to: file)
    }
}

extension Invocation {
    /// A network's picture, which is for the screen only.
    fileprivate func draw(_ module: ModuleObject) throws(Diagnostic) -> Answer {
        if let file = clauses["to"]?.first {
            throw failure(
                "a network is drawn on the screen, not to a file", at: file,
                hint: "the graph of one answer can go to a file: draw net(x) to \(file.text)")
        }
        return try summary(of: module).picture
    }

    /// Writes Graphviz text to a file, through Graphviz's program unless it is to stay text.
    func export(_ dot: String, to file: Operand) throws(Diagnostic) -> Answer {
        if file.text == "-" {
            return Answer(
                Document(dot.split(separator: "\n").map { .line(Text(String($0))) }), record: .text(dot))
        }
        let ending = file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard file.text.contains("."), ["dot", "gv", "svg", "png", "pdf"].contains(ending) else {
            throw failure(
                "a drawing can go to a .dot, .svg, .png or .pdf file, not '\(file.text)'", at: file,
                hint: "the ending says what is written: draw L to graph.svg")
        }
        var bytes = Array(dot.utf8)
        if ending != "dot" && ending != "gv" {
            guard let picture = try session.surroundings.pipe(dot, through: "dot", ["-T\(ending)"]) else {
                throw failure(
                    "Graphviz's program 'dot' is not on the PATH", at: file,
                    hint:
                        "install it (apt-get install graphviz, or brew install graphviz), or draw to a .dot file"
                )
            }
            bytes = picture
        }
        try save(bytes, to: file)
        return .remark("wrote \(file.text, .name)")
    }
}

extension String {
    /// The text if it is a name, else nothing: a formula is no title.
    fileprivate var nameOnly: String? {
        allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && first.map { !$0.isNumber } ?? false
            ? self : nil
    }
}

extension ExpressionGraph {
    /// Nodes and edges, for machines.
    var record: JSON {
        [
            "kind": "graph",
            "nodes": .array(
                nodes.map { node in
                    [
                        "id": .integer(node.id), "label": node.label.map { .string($0) } ?? nil,
                        "op": .string(node.operation ?? ""), "data": .number(node.data),
                        "grad": .number(node.grad),
                    ]
                }),
            "edges": .array(edges.map { ["from": .integer($0.from), "to": .integer($0.to)] }),
        ]
    }
}
