extension Builtins {
    /// Losses over lists of scores and labels. They are written in the language's own arithmetic, so they
    /// take plain numbers and tracked ones.
    static func losses() -> [NativeFunction] {
        [
            paired("mse", ["predictions", "targets"]) {
                (prediction, target, interpreter) throws(Diagnostic) in
                let difference = try interpreter.combine(.subtract, prediction, target)
                return try interpreter.combine(.power, difference, .integer(2))
            },
            paired("hinge", ["scores", "labels"]) { (score, label, interpreter) throws(Diagnostic) in
                let product = try interpreter.combine(.multiply, label, score)
                return try interpreter.apply(.relu, try interpreter.combine(.subtract, .integer(1), product))
            },
            paired("binary_cross_entropy", ["scores", "labels"]) {
                (score, label, interpreter) throws(Diagnostic) in
                let product = try interpreter.combine(.multiply, label, score)
                return try interpreter.apply(.softplus, try interpreter.applySign(.minus, product))
            },
            NativeFunction("cross_entropy", ["scores", "k"]) { (call: Call) throws(Diagnostic) in
                try crossEntropy(call[0], call[1], call.interpreter)
            },
            native("softmax", "scores") { (scores, interpreter) throws(Diagnostic) in
                let exponentials = try interpreter.shifted(scores).map { (score) throws(Diagnostic) in
                    try interpreter.apply(.exponential, score)
                }
                let total = try interpreter.sum(.list(exponentials), from: .integer(0))
                return try interpreter.combine(.divide, .list(exponentials), total)
            },
            NativeFunction("accuracy", ["scores", "labels"]) { (call: Call) throws(Diagnostic) in
                try accuracy(call)
            },
        ]
    }

    /// A mean over pairs of a score and a label.
    private static func paired(
        _ name: String, _ parameters: [String],
        _ body: @escaping (RuntimeValue, RuntimeValue, Interpreter) throws(Diagnostic) -> RuntimeValue
    ) -> NativeFunction {
        NativeFunction(name, parameters) { (call: Call) throws(Diagnostic) in
            let (scores, labels) = try pairs(call)
            var terms: [RuntimeValue] = []
            for (score, label) in zip(scores, labels) {
                terms.append(try body(score, label, call.interpreter))
                try call.interpreter.poll()
            }
            return try call.interpreter.mean(terms)
        }
    }

    /// Scores and labels, equally many. A score that is a list of one element counts as that element.
    private static func pairs(_ call: Call) throws(Diagnostic) -> ([RuntimeValue], [RuntimeValue]) {
        let scores = call[0].isBroadcastable ? try call.elements(0) : [call[0]]
        let labels = call[1].isBroadcastable ? try call.elements(1) : [call[1]]
        guard scores.count == labels.count else {
            throw Diagnostic(
                "\(counted(scores.count, "score")), but \(counted(labels.count, "label"))",
                hint: "each score needs its label")
        }
        guard !scores.isEmpty else { throw Diagnostic("an empty sequence has no mean") }
        var flat: [RuntimeValue] = []
        for score in scores {
            let elements = score.isBroadcastable ? try call.interpreter.elements(of: score) : [score]
            guard elements.count == 1 else { return (scores, labels) }
            flat.append(elements[0])
        }
        return (flat, labels)
    }

    /// `−log softmax(scores)[k]`; a mean over rows when the scores are a list of lists.
    private static func crossEntropy(
        _ scores: RuntimeValue, _ label: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> RuntimeValue {
        if label.isBroadcastable {
            try interpreter.nest()
            defer { interpreter.nesting -= 1 }
            let rows = try interpreter.elements(of: scores)
            let labels = try interpreter.elements(of: label)
            guard rows.count == labels.count else {
                throw Diagnostic(
                    "\(counted(rows.count, "row")) of scores, but \(counted(labels.count, "label"))")
            }
            var terms: [RuntimeValue] = []
            for (row, label) in zip(rows, labels) { terms.append(try crossEntropy(row, label, interpreter)) }
            return try interpreter.mean(terms)
        }
        let shifted = try interpreter.shifted(scores)
        guard let number = interpreter.number(label), let place = Int(exactly: number) else {
            throw Diagnostic("the label of a class is a whole number, not \(article(label.kindName))")
        }
        guard shifted.indices.contains(place) else {
            throw Diagnostic(
                "no class \(place)",
                hint: "the classes of \(counted(shifted.count, "score")) are 0 to \(shifted.count - 1)")
        }
        var total = RuntimeValue.integer(0)
        for score in shifted {
            total = try interpreter.combine(.add, total, try interpreter.apply(.exponential, score))
        }
        return try interpreter.combine(.subtract, try interpreter.apply(.logarithm, total), shifted[place])
    }

    /// The fraction of scores on their label's side of 0, or of rows whose largest score is at their label.
    private static func accuracy(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let (scores, labels) = try pairs(call)
        let interpreter = call.interpreter
        var right = 0
        for (score, label) in zip(scores, labels) {
            let label = try Call(interpreter, [label]).number(0, "a label")
            if score.isBroadcastable {
                let row = try interpreter.elements(of: score).compactMap(interpreter.number)
                if let largest = row.max(), let place = row.firstIndex(of: largest), Double(place) == label {
                    right += 1
                }
            } else {
                let score = try Call(interpreter, [score]).number(0, "a score")
                if (score > 0) == (label > 0) { right += 1 }
            }
        }
        return .float(Double(right) / Double(scores.count))
    }
}

extension Interpreter {
    /// The sum times 1/n, as micrograd's demo takes the mean of its losses.
    func mean(_ terms: [RuntimeValue]) throws(Diagnostic) -> RuntimeValue {
        try combine(
            .multiply, try sum(.list(terms), from: .integer(0)), .float(1 / Double(terms.count)))
    }

    /// Scores less the largest of them, taken as a plain number: a constant shift moves no gradient.
    func shifted(_ scores: RuntimeValue) throws(Diagnostic) -> [RuntimeValue] {
        let elements = try elements(of: scores)
        guard let largest = elements.compactMap(number).max() else { throw Diagnostic("no scores") }
        var result: [RuntimeValue] = []
        for element in elements { result.append(try combine(.subtract, element, .float(largest))) }
        return result
    }
}
