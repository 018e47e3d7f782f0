import Language
import Micrograd

extension Session {
    /// Makes an operation of the user's own known: puts it on the tape and binds its name.
    func define(
        _ formula: FunctionDefinition, slopes: [Expression], in source: Source
    ) throws(Diagnostic) {
        guard case .returning(let body?) = formula.body.first?.kind else {
            throw Diagnostic("an operation's value is one expression", at: formula.name.range, in: source)
        }
        var functions: [RuntimeValue] = []
        for expression in [body] + slopes {
            let lambda = Expression(.lambda(formula.parameters, body: expression), at: expression.range)
            functions.append(try interpreter.evaluate(lambda, in: source))
        }
        let parameters = formula.parameters.map(\.name.text)
        let rule = OwnRule(interpreter, interpreter.keep(functions))
        let definition = interpreter.tape.define(
            OperationDefinition(
                name: formula.name.text, arity: parameters.count, parameters: parameters,
                valueText: source.text(of: body.range),
                slopeTexts: slopes.map { source.text(of: $0.range) }, value: rule.value, slopes: rule.slopes))
        let native = NativeFunction(formula.name.text, parameters, captured: functions) {
            call throws(Diagnostic) in
            let numbers = try rule.numbers(Array(call.arguments.suffix(parameters.count)), call)
            let value = try rule.evaluate(0, numbers)
            let slopes = try parameters.indices.map { index throws(Diagnostic) in
                try rule.evaluate(index + 1, numbers)
            }
            let arguments = call.arguments.suffix(parameters.count)
            guard arguments.contains(where: { if case .node = $0 { true } else { false } }) else {
                return .float(value)
            }
            try call.interpreter.reserveRows(parameters.count + 1)
            var rows: [Int] = []
            for argument in arguments { rows.append(try call.interpreter.row(for: argument)) }
            return .node(
                call.interpreter.tape.record(definition: definition, rows, value: value, slopes: slopes))
        }
        interpreter.bind(formula.name.text, to: .native(native))
    }
}

/// The value and the slopes of an operation of the user's own, computed by the language.
private struct OwnRule {
    let interpreter: Interpreter
    /// The value's function, then one for each slope.
    let functions: Kept

    init(_ interpreter: Interpreter, _ functions: Kept) {
        self.interpreter = interpreter
        self.functions = functions
    }

    /// The value at some operands; nan where the program fails.
    func value(_ operands: [Double]) -> Double { (try? evaluate(0, operands)) ?? .nan }

    /// The slopes at some operands.
    func slopes(_ operands: [Double]) -> [Double] {
        functions.values.indices.dropFirst().map { (try? evaluate($0, operands)) ?? .nan }
    }

    func evaluate(_ index: Int, _ operands: [Double]) throws(Diagnostic) -> Double {
        let result = try interpreter.call(functions.values[index], operands.map { .float($0) })
        guard let number = interpreter.number(result) else {
            throw Diagnostic("an operation's value and slopes are numbers, not \(article(result.kindName))")
        }
        return number
    }

    /// The operands of a call as plain numbers.
    func numbers(_ arguments: [RuntimeValue], _ call: Call) throws(Diagnostic) -> [Double] {
        var numbers: [Double] = []
        for argument in arguments {
            guard let number = interpreter.number(argument) else {
                throw Diagnostic(
                    "expected a number, found \(article(argument.kindName))", at: call.range, in: call.source)
            }
            numbers.append(number)
        }
        return numbers
    }
}
