import Language
import Micrograd
import MicrogradNN

extension Invocation {
    /// An operand that must be a network, a layer or a neuron.
    func module(_ operand: Operand) throws(Diagnostic) -> ModuleObject {
        let value = try value(operand)
        guard case .object(let object) = value, let module = object as? ModuleObject else {
            throw failure(
                "\(operand.quoted) is \(article(value.kindName)), and \(command.name) needs a network",
                at: operand,
                hint: "net = MLP(2, [16, 16, 1]) makes one")
        }
        return module
    }

    /// The points and labels that two operands, or one pair, hold.
    func dataSet(_ operands: [Operand]) throws(Diagnostic) -> DataSet {
        var values: [RuntimeValue] = []
        for operand in operands { values.append(try value(operand)) }
        if values.count == 1, case .tuple(let pair) = values[0] { values = pair.elements }
        guard values.count == 2 else {
            throw failure("\(command.name) needs points and their labels", hint: command.usageHint)
        }
        do throws(Diagnostic) {
            return try interpreter.dataSet(values[0], values[1])
        } catch {
            throw error.placed(at: operands[0].range, in: source)
        }
    }

    /// Runs `body` with a tape of its own as the thread's, so that the session's does not grow.
    func onOwnTape<Result>(
        rows: Int, _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        do throws(Diagnostic) {
            return try Tape(capacity: min(max(rows, 1024), Row.limit)).use(body)
        } catch {
            throw error.placed(at: operands.first?.range ?? range, in: source)
        }
    }

    /// The value of an option that is a word, in a call a string or the function of that name.
    func word(_ option: String) throws(Diagnostic) -> String? {
        guard let operand = options[option] else { return nil }
        switch try value(operand) {
        case .text(let text): return text.text
        case .native(let native): return native.name
        case let value:
            throw failure("\(option) is a word, not \(article(value.kindName))", at: operand)
        }
    }

    /// The value of an option that is a number of a range; nil when it was not given.
    func number(option: String, in range: ClosedRange<Double>) throws(Diagnostic) -> Double? {
        try options[option].map { operand throws(Diagnostic) in
            let number = try number(operand)
            guard range.contains(number) else {
                throw failure(
                    "\(option) cannot be \(number.compact(6))", at: operand,
                    hint: "it goes from \(range.lowerBound.compact(6)) to "
                        + range.upperBound.compact(6))
            }
            return number
        }
    }

    /// The value of an option that is a whole number of a range; nil when it was not given.
    func whole(option: String, in range: ClosedRange<Int>) throws(Diagnostic) -> Int? {
        try options[option].map { operand throws(Diagnostic) in
            let number = try number(operand)
            guard let whole = Int(exactly: number), range.contains(whole) else {
                throw failure(
                    "\(option) cannot be \(number.compact(6))", at: operand,
                    hint: "it is a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return whole
        }
    }
}
