import Micrograd

extension Interpreter {
    /// The answer of `left relation right`: a truth value, or one for each element where Python refuses to
    /// compare sequences.
    func compare(
        _ relation: ComparisonOperator, _ left: RuntimeValue, _ right: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        if left.object != nil || right.object != nil { pollSoon() }
        switch relation {
        case .isIn: return .boolean(try contains(right, left))
        case .isNotIn: return .boolean(try !contains(right, left))
        case .isSame: return .boolean(isSame(left, right))
        case .isNotSame: return .boolean(!isSame(left, right))
        default: break
        }
        if case .integer(let x) = left, case .integer(let y) = right {
            return .boolean(relation.holds(x, y))
        }
        if let x = number(left), let y = number(right) {
            let outcome = relation.holds(x, y)
            if case .node(let row) = left {
                addGuard(row, right, y, relation, outcome)
            } else if case .node(let row) = right {
                addGuard(row, left, x, relation.mirrored, outcome)
            }
            return .boolean(outcome)
        }
        if left.isArray || right.isArray {
            return try broadcast(left, right) { (x, y) throws(Diagnostic) in
                try self.compare(relation, x, y)
            }
        }
        if relation == .equal { return .boolean(try isEqual(left, right)) }
        if relation == .notEqual { return .boolean(try !isEqual(left, right)) }
        return try compareOrder(relation, left, right)
    }

    private func compareOrder(
        _ relation: ComparisonOperator, _ left: RuntimeValue, _ right: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        switch (left, right) {
        case (.text(let x), .text(let y)): return .boolean(relation.holds(x.text, y.text))
        case (.list(let x), .list(let y)): return try compareOrder(relation, x.elements, y.elements)
        case (.tuple(let x), .tuple(let y)): return try compareOrder(relation, x.elements, y.elements)
        case (.set(let x), .set(let y)):
            let isWithin = try x.isSubset(of: y)
            let isAround = try y.isSubset(of: x)
            switch relation {
            case .less: return .boolean(isWithin && !isAround)
            case .lessOrEqual: return .boolean(isWithin)
            case .greater: return .boolean(isAround && !isWithin)
            default: return .boolean(isAround)
            }
        default:
            guard left.isBroadcastable || right.isBroadcastable, left.canBroadcast, right.canBroadcast else {
                throw Diagnostic(
                    "\(article(left.kindName)) and \(article(right.kindName)) have no order",
                    hint: "'\(relation.rawValue)' compares numbers with numbers and text with text")
            }
            return try broadcast(left, right) { (x, y) throws(Diagnostic) in
                try self.compare(relation, x, y)
            }
        }
    }

    /// Sequences are ordered by the first elements that differ.
    private func compareOrder(
        _ relation: ComparisonOperator, _ left: [RuntimeValue], _ right: [RuntimeValue]
    ) throws(Diagnostic) -> RuntimeValue {
        for (x, y) in zip(left, right) where try !isEqual(x, y) { return try compare(relation, x, y) }
        return .boolean(relation.holds(left.count, right.count))
    }

    /// Whether two values are equal, without a guard: numbers by size, sequences by their elements.
    func isEqual(_ left: RuntimeValue, _ right: RuntimeValue, depth: Int = 0) throws(Diagnostic) -> Bool {
        if depth > 1000 { throw Diagnostic("these are nested too deep to be compared") }
        if let x = left.whole, let y = right.whole { return x == y }
        if let x = number(left), let y = number(right) { return x == y }
        switch (left, right) {
        case (.none, .none): return true
        case (.text(let x), .text(let y)): return x.text == y.text
        case (.list(let x), .list(let y)): return try areEqual(x.elements, y.elements, depth)
        case (.tuple(let x), .tuple(let y)): return try areEqual(x.elements, y.elements, depth)
        case (.array(let x), .array(let y)):
            return x.shape == y.shape ? try areEqual(x.elements, y.elements, depth) : false
        case (.range(let x), .range(let y)):
            return x.count == y.count
                && (x.count == 0 || x.start == y.start && (x.count == 1 || x.step == y.step))
        case (.set(let x), .set(let y)):
            guard x.elements.count == y.elements.count else { return false }
            return try x.isSubset(of: y)
        default: return isSame(left, right)
        }
    }

    private func areEqual(
        _ left: [RuntimeValue], _ right: [RuntimeValue], _ depth: Int
    ) throws(Diagnostic) -> Bool {
        guard left.count == right.count else { return false }
        for (x, y) in zip(left, right) {
            guard try isEqual(x, y, depth: depth + 1) else { return false }
            try poll()
        }
        return true
    }

    /// `left is right`
    func isSame(_ left: RuntimeValue, _ right: RuntimeValue) -> Bool {
        switch (left, right) {
        case (.none, .none): return true
        case (.boolean(let x), .boolean(let y)): return x == y
        case (.integer(let x), .integer(let y)): return x == y
        case (.float(let x), .float(let y)): return x == y
        case (.node(let x), .node(let y)): return x == y
        case (.text(let x), .text(let y)): return x.text == y.text
        default:
            guard let x = left.object, let y = right.object else { return false }
            return x === y
        }
    }

    /// `value in container`. Values are found by identity, as in micrograd.
    private func contains(_ container: RuntimeValue, _ value: RuntimeValue) throws(Diagnostic) -> Bool {
        switch container {
        case .set(let set): return try set.contains(value)
        case .text(let text):
            guard case .text(let part) = value else {
                throw Diagnostic("only text can be in text, not \(article(value.kindName))")
            }
            return part.text.isEmpty || text.text.occurrences(of: part.text, limit: 1) > 0
        case .range(let range):
            guard let whole = value.whole ?? number(value).flatMap({ Int(exactly: $0) }) else { return false }
            return range.contains(whole)
        default:
            for element in try elements(of: container) {
                if case .node(let x) = element, case .node(let y) = value {
                    if x == y { return true }
                } else if try isEqual(element, value) {
                    return true
                }
            }
            return false
        }
    }

    /// Whether a value counts as true: numbers by being other than 0, sequences by not being empty.
    @inline(__always)
    func isTrue(_ value: RuntimeValue) throws(Diagnostic) -> Bool {
        if case .boolean(let truth) = value { return truth }
        return try isTrueSlowly(value)
    }

    private func isTrueSlowly(_ value: RuntimeValue) throws(Diagnostic) -> Bool {
        switch value {
        case .unbound, .none: return false
        case .boolean(let truth): return truth
        case .integer(let number): return number != 0
        case .float(let number): return number != 0
        case .node(let row):
            let outcome = tape.value(Int(row)) != 0
            addGuard(row, .integer(0), 0, .notEqual, outcome)
            return outcome
        case .text(let object): return !object.text.isEmpty
        case .list(let object): return !object.elements.isEmpty
        case .tuple(let object): return !object.elements.isEmpty
        case .set(let object): return !object.elements.isEmpty
        case .range(let object): return object.count > 0
        case .array(let object):
            guard object.elements.count != 1 else { return try isTrue(object.elements[0]) }
            throw Diagnostic(
                "an array of \(object.elements.count) elements is neither true nor false",
                hint: "ask any(x) or all(x)")
        case .function, .native, .object: return true
        }
    }

    private func addGuard(
        _ row: Int32, _ other: RuntimeValue, _ number: Double, _ relation: ComparisonOperator, _ outcome: Bool
    ) {
        var right: Int32 = 0
        if case .node(let row) = other { right = row }
        if guards.count >= 2 * Interpreter.guardLimit { guards.removeFirst(Interpreter.guardLimit) }
        guards.append(
            Guard(
                left: row, right: right, number: number, relation: relation, outcome: outcome, end: tape.end))
    }

    /// How many comparisons are remembered at least.
    private static let guardLimit = 50_000
}

extension ComparisonOperator {
    /// Whether two things stand in this relation.
    @inline(__always)
    func holds<Ordered: Comparable>(_ x: Ordered, _ y: Ordered) -> Bool {
        switch self {
        case .less: x < y
        case .lessOrEqual: x <= y
        case .greater: x > y
        case .greaterOrEqual: x >= y
        case .equal: x == y
        case .notEqual: x != y
        case .isIn, .isNotIn, .isSame, .isNotSame: false
        }
    }

    /// All relations, by the numbers that instructions have for them.
    static let table = allCases

    /// The relation with its sides exchanged.
    var mirrored: ComparisonOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}
