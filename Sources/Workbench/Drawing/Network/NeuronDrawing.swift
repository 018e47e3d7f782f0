/// One neuron: its inputs, each times its weight, their sum, the bias, the activation.
public struct NeuronDrawing: Drawing {
    private let weights: [Double]
    private let bias: Double?
    private let activation: String
    private let title: String

    /// - Parameters:
    ///   - weights: one for each input.
    ///   - bias: what is added, nil for a neuron without.
    ///   - activation: the name of the last step: `tanh`, `linear`.
    public init(weights: [Double], bias: Double?, activation: String, title: String = "") {
        self.weights = weights
        self.bias = bias
        self.activation = activation
        self.title = title
    }

    public func lines(on page: Page) -> [Text] {
        let digits = page.precision ?? 4
        let shown: [Int?] =
            weights.count <= 9
            ? Array(weights.indices) : Array(weights.indices.prefix(6)) + [nil, weights.count - 1]
        let inputs = shown.map { $0.map { "x\($0)" } ?? (page.isASCII ? ":" : "⋮") }
        let factors = shown.map { $0.map { weights[$0].compactFloat(digits) } ?? "" }
        let inputWidth = inputs.map(\.count).max() ?? 0
        let factorWidth = factors.map(\.count).max() ?? 0
        let join = inputWidth + factorWidth + 6
        let middle = max(0, shown.count - 1) / 2
        let tail = self.tail(digits, page)
        var canvas = Canvas(width: join + 1 + tail.width(on: page), height: max(1, shown.count))
        var wires = Wires()
        for (row, index) in shown.enumerated() {
            canvas.put(inputs[row], .name, x: 0, y: row)
            guard index != nil else { continue }
            canvas.put(page.isASCII ? "*" : "×", .symbol, x: inputWidth + 1, y: row)
            canvas.put(factors[row], .plain, endingAt: inputWidth + 2 + factorWidth, y: row)
            wires.horizontal(row, y: row, from: join - 2, to: join)
            wires.add(.left, row, x: join - 2, y: row)
        }
        wires.vertical(-1, x: join, from: 0, to: max(0, shown.count - 1))
        wires.add(.right, -1, x: join, y: middle)
        if !shown.isEmpty { wires.draw(on: &canvas, isASCII: page.isASCII, role: .faint) }
        var column = join + 1
        for piece in tail.pieces {
            guard case .words(let words) = piece.content else { continue }
            canvas.put(words, piece.role, x: column, y: middle)
            column += words.displayWidth
        }
        let header = title.isEmpty ? [] : [Text(page.isASCII ? title.asciiForm : title, .heading)]
        guard canvas.width <= page.width else { return header + list(digits, page) }
        return header + canvas.lines
    }

    /// What happens behind the products: sum, bias, activation.
    private func tail(_ digits: Int, _ page: Page) -> Text {
        let (wire, arrow) = page.isASCII ? ("-", "->") : ("─", "─▶")
        var tail =
            Text(wire, .faint) + Text(page.isASCII ? "(sum)" : "(Σ)", .symbol) + Text(arrow + " ", .faint)
        if let bias {
            tail += Text("+ ", .symbol) + Text(bias.compactFloat(digits)) + Text(" " + arrow + " ", .faint)
        }
        tail += Text(page.isASCII ? activation.asciiForm : activation, .symbol)
        return tail + Text(" " + arrow, .faint)
    }

    /// The same as lines of text, for pages too narrow for the picture.
    private func list(_ digits: Int, _ page: Page) -> [Text] {
        let times = page.isASCII ? "*" : "×"
        var lines = weights.enumerated().map { index, weight in
            Text("x\(index)", .name) + Text(" \(times) ", .symbol) + Text(weight.compactFloat(digits))
        }
        if let bias { lines.append(Text("+ ", .symbol) + Text(bias.compactFloat(digits))) }
        return lines + [Text(activation, .symbol)]
    }
}
