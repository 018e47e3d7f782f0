import Language
import Micrograd

/// What a `plot` asks for: what to plot, over which range, and where to put it.
struct PlotRequest {
    /// The things to plot, with the names the legend gives them.
    private var items: [Invocation.Operand] = []
    private var range: ClosedRange<Double>?
    private var variable: String?
    /// The file to write, nil for the screen.
    private(set) var file: Invocation.Operand?

    init(_ invocation: Invocation) throws(Diagnostic) {
        guard let first = invocation.operands.first else {
            throw invocation.failure("plot needs something to plot", hint: "plot tanh(x) from -3 to 3")
        }
        guard case .word = first.kind, let source = invocation.source, let range = invocation.range else {
            items = invocation.operands
            return
        }
        var scanner = ArgumentScanner(source: source, range: range, vocabulary: invocation.session.vocabulary)
        for expression in try scanner.expressions(before: ["from", "to", "for"]) {
            items.append(
                Invocation.Operand(
                    text: source.text(of: expression.range), range: expression.range,
                    kind: .expression(expression)))
        }
        while !scanner.isAtEnd { try readClause(from: &scanner, invocation) }
    }

    private mutating func readClause(
        from scanner: inout ArgumentScanner, _ invocation: Invocation
    ) throws(Diagnostic) {
        let place = scanner.place
        if range == nil, scanner.accept("from") {
            let lower = try scanner.number(invocation)
            guard scanner.accept("to") else {
                throw scanner.failure("the end of the range is missing", hint: "plot f from -5 to 5")
            }
            let upper = try scanner.number(invocation)
            guard lower < upper, (upper - lower).isFinite else {
                throw scanner.failure(
                    "there is nothing between \(shownNumber(lower, digits: 6)) and \(shownNumber(upper, digits: 6))",
                    at: place, hint: "a range goes up: from -5 to 5")
            }
            range = lower...upper
        } else if variable == nil, scanner.accept("for") {
            variable = try scanner.word("the name of the variable").text
        } else if file == nil, scanner.accept("to") {
            let name = try scanner.fileName()
            file = Invocation.Operand(text: name.text, range: name.range, kind: .word)
        } else {
            do throws(Diagnostic) {
                try scanner.finish()
            } catch {
                var error = error
                error.hint = scanner.peekWord().flatMap(Self.nearestWord).map { "did you mean '\($0)'?" }
                throw error
            }
        }
    }

    private static func nearestWord(to word: Name) -> String? {
        Suggestion.nearest(to: word.text, among: ["from", "to"])
            ?? Suggestion.nearest(to: word.text, among: ["for"])
    }

    /// The plot, computed: functions sampled, lists taken as they are.
    func plot(_ invocation: Invocation) throws(Diagnostic) -> Plot {
        var functions: [(name: String, function: RuntimeValue)] = []
        var lists: [(name: String, numbers: [Double])] = []
        for item in items {
            let value = try value(of: item, invocation)
            if value.isCallable {
                functions.append((item.text, value))
            } else {
                lists.append((item.text, try numbers(value, of: item, invocation)))
            }
        }
        if functions.isEmpty { return Self.plot(of: lists) }
        guard lists.isEmpty else {
            throw invocation.failure(
                "'\(lists[0].name)' is a list, and functions are plotted over a range",
                hint: "plot them apart")
        }
        return try sampled(functions, invocation)
    }

    /// An operand's value; an expression in one unbound name is a function of it.
    private func value(
        of item: Invocation.Operand, _ invocation: Invocation
    ) throws(Diagnostic) -> RuntimeValue {
        guard case .expression(let expression) = item.kind, let source = invocation.source else {
            return try invocation.value(item)
        }
        if case .lambda = expression.kind {
            return try invocation.interpreter.evaluate(expression, in: source)
        }
        let names = expression.mentionedNames
        let unbound = names.filter { invocation.interpreter.value(of: $0) == nil }
        let name = variable ?? (unbound.count == 1 ? unbound.first : nil) ?? "x"
        guard unbound.count < 2 || unbound.contains(name) else {
            throw invocation.failure(
                "\(item.quoted) has several free names: \(unbound.sorted().joined(separator: ", "))",
                at: item,
                hint: "name the variable with 'for', and bind the others: plot a*t for t from 0 to 1")
        }
        guard names.contains(name), case let isName = expression.isName, !isName || unbound.contains(name)
        else {
            return try invocation.interpreter.evaluate(expression, in: source)
        }
        let parameter = Parameter(Name(name, at: expression.range))
        let lambda = Expression(.lambda([parameter], body: expression), at: expression.range)
        return try invocation.interpreter.evaluate(lambda, in: source)
    }

    private func numbers(
        _ value: RuntimeValue, of item: Invocation.Operand, _ invocation: Invocation
    ) throws(Diagnostic) -> [Double] {
        guard let elements = value.elements else {
            let isNode = if case .node = value { true } else { false }
            throw invocation.failure(
                "\(item.quoted) is \(article(value.kindName)); plot takes functions and lists", at: item,
                hint: isNode && item.text.allSatisfy(\.isLetter)
                    ? "it is one number; a function is plotted: \(item.text)(x) = …"
                    : "an expression needs a free name: plot x**2 from -1 to 1")
        }
        let numbers = try elements.map { element throws(Diagnostic) in
            guard let number = invocation.interpreter.number(element) else {
                throw invocation.failure(
                    "\(item.quoted) holds \(article(element.kindName)), not a number", at: item)
            }
            return number
        }
        guard numbers.contains(where: \.isFinite) else {
            throw invocation.failure("\(item.quoted) holds no number to plot", at: item)
        }
        return numbers
    }

    /// One list over 0, 1, 2, …; two as coordinates; more as curves of their own.
    private static func plot(of lists: [(name: String, numbers: [Double])]) -> Plot {
        if lists.count == 2, lists[0].numbers.count == lists[1].numbers.count {
            let points = zip(lists[0].numbers, lists[1].numbers).map { Plot.Point($0, $1) }
            return Plot(
                curves: [Plot.Curve(through: points)], x: Plot.Axis(lists[0].name),
                y: Plot.Axis(lists[1].name))
        }
        return Plot(curves: lists.map { Plot.Curve(lists.count > 1 ? $0.name : "", values: $0.numbers) })
    }

    private func sampled(
        _ functions: [(name: String, function: RuntimeValue)], _ invocation: Invocation
    ) throws(Diagnostic) -> Plot {
        let range = range ?? -5...5
        let sampler = CurveSampler(range)
        var curves: [Plot.Curve] = []
        for (name, function) in functions {
            var failure: Diagnostic?
            let curve = try sampler.sample(functions.count > 1 ? name : "") { x throws(Diagnostic) in
                do throws(Diagnostic) {
                    return try Self.evaluate(function, at: x, name, invocation)
                } catch {
                    // Outside its domain a function has no point; one that has none anywhere has an error.
                    if error.isInterruption { throw error }
                    failure = failure ?? error
                    return nil
                }
            }
            if curve.pieces.isEmpty, let failure {
                throw failure.placed(at: invocation.range, in: invocation.source)
            }
            curves.append(curve)
        }
        let title = functions.count == 1 ? functions[0].name : ""
        return Plot(title: title, curves: curves, x: Plot.Axis(variable ?? "", range: range))
    }

    private static func evaluate(
        _ function: RuntimeValue, at x: Double, _ name: String, _ invocation: Invocation
    ) throws(Diagnostic) -> Double {
        let result = try invocation.interpreter.call(function, [.float(x)], at: invocation.range)
        guard let number = invocation.interpreter.number(result) else {
            throw invocation.failure("\(name) gives \(article(result.kindName)), not a number")
        }
        return number
    }
}

extension ArgumentScanner {
    /// A number behind `from` or `to`.
    fileprivate mutating func number(_ invocation: Invocation) throws(Diagnostic) -> Double {
        let expression = try expression(before: ["to", "for"])
        guard let source = invocation.source else { throw failure("expected a number") }
        let value = try invocation.interpreter.evaluate(expression, in: source)
        guard let number = invocation.interpreter.number(value), number.isFinite else {
            throw failure("expected a number, found \(article(value.kindName))", at: expression.range)
        }
        return number
    }
}

extension Expression {
    /// Whether it is a single name.
    fileprivate var isName: Bool { if case .name = kind { true } else { false } }
}

extension RuntimeValue {
    /// The elements of a sequence, nil for what is none and for a range that memory would not hold.
    var elements: [RuntimeValue]? {
        switch self {
        case .list(let list): list.elements
        case .tuple(let tuple): tuple.elements
        case .array(let array): array.elements
        case .range(let range) where range.count <= Interpreter.greatestSize:
            (0..<range.count).map { .integer(range[$0]) }
        default: nil
        }
    }
}
