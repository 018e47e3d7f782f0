import Language
import Micrograd
import MicrogradNN

/// What `help X` tells about a command, an operation or a function.
struct HelpPage {
    let title: String
    let usages: [String]
    private(set) var paragraphs: [String]
    private(set) var examples: [String]

    /// The page about a topic, nil if there is none.
    static func about(_ topic: String) -> HelpPage? {
        let function = FunctionHelp.all.first { $0.name == topic }
        if let command = Command.named(topic) {
            let page = HelpPage(command)
            return function.map(page.joined) ?? page
        }
        if let operation = Operation.allCases.first(where: { topic.isName(of: $0) }) {
            return HelpPage(operation)
        }
        return function.map(HelpPage.init)
    }

    /// Everything there is a page about.
    static var topics: [String] {
        Command.words.sorted() + Operation.allCases.map { $0.row.name.description }
            + FunctionHelp.all.map(\.name).filter { Command.named($0) == nil } + [FunctionScreen.topic]
    }

    /// The page of a command, with what its name means as a function.
    private func joined(with function: FunctionHelp) -> HelpPage {
        var page = self
        page.paragraphs.append(
            "As a function, \(function.usages.joined(separator: " or ")): \(function.summary).")
        page.examples.append(function.example)
        return page
    }

    private init(_ command: Command) {
        title = "\(command.name): \(command.summary)"
        usages = command.usages
        paragraphs = command.help.split(separator: "\n\n").map(String.init)
        examples = command.examples
    }

    private init(_ operation: Operation) {
        let row = operation.row
        title = "\(row.name): \(row.summary)"
        usages = [operation.form]
        var facts = ["Its derivative by x is \(row.derivatives.left)."]
        if row.arity == 2 { facts.append("By y it is \(row.derivatives.right).") }
        if row.domain != .everywhere { facts.append("Defined for \(row.domain.rawValue).") }
        switch row.kink {
        case .none: break
        case .atZero: facts.append("It has a kink at 0, which 'numeric' reports.")
        case .atTie: facts.append("It has a kink where both are equal, which 'numeric' reports.")
        }
        paragraphs = [facts.joined(separator: " ")]
        examples = [operation.example]
    }

    private init(_ function: FunctionHelp) {
        title = "\(function.name): \(function.summary)"
        usages = function.usages
        paragraphs = []
        examples = [function.example]
    }

    /// The page for a reader and as text for machines.
    var answer: Answer {
        var blocks: [Document.Block] = [.paragraph(Text(title, .heading)), .space]
        blocks += usages.map { .paragraph(Text("  " + $0, .code)) }
        for paragraph in paragraphs { blocks += [.space, .paragraph(Text(paragraph))] }
        for example in examples {
            blocks.append(.space)
            for line in example.split(separator: "\n") {
                blocks.append(.paragraph(Text("  micrograd> ", .faint) + Text(String(line), .code)))
            }
        }
        let text = ([title] + usages + paragraphs + examples).joined(separator: "\n")
        return Answer(Document(blocks), record: .text(text))
    }
}

extension String {
    /// Whether this is how an operation may be called: its name or its symbol.
    fileprivate func isName(of operation: Operation) -> Bool {
        self == operation.row.name.description || self == operation.row.symbol.description
    }
}

extension Operation {
    /// How it is written: `x + y`, `-x`, `tanh(x)`.
    var form: String {
        let symbol = row.symbol.description
        return switch row.notation {
        case .infix: "x \(symbol) y"
        case .prefix: "\(symbol)x"
        case .function: row.arity == 1 ? "\(symbol)(x)" : "\(symbol)(x, y)"
        }
    }

    /// A program that shows its gradient.
    var example: String {
        row.arity == 1 && row.notation == .function
            ? "x = 0.5\ny = \(row.symbol)(x)\nbackward y\nx.grad"
            : "x = 2.0; y = 3.0\nz = \(form)\nbackward z\nx.grad"
    }
}
