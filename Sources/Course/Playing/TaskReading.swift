import Language

/// What a task's conditions are found to be in some state.
public enum TaskReading: Sendable, Equatable {
    /// All of them hold.
    case holds
    /// One cannot be asked, as the diagnostic says; `missing` are the names in the conditions that nothing
    /// has been given to yet.
    case unready(Code, Diagnostic, missing: [String])
    /// One does not hold; these are the numbers it compares.
    case fails([Measure])

    /// One number that a condition compares.
    public struct Measure: Sendable, Equatable {
        /// How it is written there: `L.data`.
        public let text: String
        /// What it is.
        public let value: Double
        /// What it is subtracted from or compared with, where that is plain.
        public let target: Double?
    }
}

extension TaskReading {
    /// Two readings are the same when they say the same; a diagnostic's place is of no interest.
    public static func == (one: TaskReading, other: TaskReading) -> Bool {
        switch (one, other) {
        case (.holds, .holds): true
        case (.unready(_, let one, let names), .unready(_, let other, let others)):
            one.message == other.message && names == others
        case (.fails(let one), .fails(let other)): one == other
        default: false
        }
    }
}

extension Question {
    /// Asks a task's conditions in the present state of a session.
    public func reading(in practice: some Practice) -> TaskReading {
        guard case .task(let checks, _, _) = kind else { return .holds }
        for check in checks {
            let text = condition(check)
            let outcome = practice.run(text)
            if let failure = outcome.failure {
                return .unready(check, failure, missing: missingNames(in: checks, practice))
            }
            if outcome.values?.allSatisfy({ $0 != 0 && !$0.isNaN }) != true {
                return .fails(measures(in: text, practice))
            }
        }
        return .holds
    }

    /// The names that conditions use and the session does not know, in their order.
    private func missingNames(in checks: [Code], _ practice: some Practice) -> [String] {
        var names: [String] = []
        for name in checks.flatMap({ condition($0).names }) where !names.contains(name) {
            if practice.run(name).failure?.message == "unknown name '\(name)'" { names.append(name) }
        }
        return names
    }

    /// A condition with the tolerance written out.
    func condition(_ check: Code) -> String {
        var words = ""
        var text = ""
        for character in check.text + " " {
            if character.belongsToName {
                words.append(character)
                continue
            }
            text += (words == "tol" ? Language.text(of: tolerance) : words) + String(character)
            words = ""
        }
        return String(text.dropLast())
    }

    /// The numbers that a condition's comparisons compare: of `abs(x - y) < …` both x and y.
    private func measures(in text: String, _ practice: some Practice) -> [TaskReading.Measure] {
        let source = Source(name: "", text: text)
        guard let condition = try? Parser.expression(of: source) else { return [] }
        func value(_ expression: Expression) -> Double? {
            practice.run(source.text(of: expression.range)).values?.first
        }
        return condition.compared.compactMap { measured, target in
            guard let number = value(measured) else { return nil }
            return TaskReading.Measure(
                text: source.text(of: measured.range), value: number, target: target.flatMap(value))
        }
    }
}

extension String {
    /// The words that stand for themselves: no attribute behind a point, no digits.
    fileprivate var names: [String] {
        var names: [String] = []
        for word in split(whereSeparator: { !$0.belongsToName }) where word.first?.isNumber == false {
            let isAttribute =
                word.startIndex > startIndex && self[index(before: word.startIndex)] == "."
            if !isAttribute { names.append(String(word)) }
        }
        return names
    }
}

extension Character {
    fileprivate var belongsToName: Bool { isLetter || isNumber || self == "_" }
}

extension Expression {
    /// What the comparisons in a condition compare, and with what.
    fileprivate var compared: [(measured: Expression, target: Expression?)] {
        switch kind {
        case .logical(_, let operands): return operands.flatMap(\.compared)
        case .not(let operand): return operand.compared
        case .comparison(let first, let links):
            if case .postfix(let function, let calls) = first.kind, case .name("abs") = function.kind,
                let difference = calls.onlyArgument
            {
                if case .binary(let measured, let terms) = difference.kind, terms.count == 1,
                    terms[0].symbol == .subtract
                {
                    return [(measured, terms[0].operand)]
                }
                return [(difference, nil)]
            }
            return [(first, links.count == 1 ? links[0].operand : nil)]
        default: return []
        }
    }
}

extension [Postfix] {
    /// The argument of a call that is all there is, and has one.
    fileprivate var onlyArgument: Expression? {
        guard count == 1, case .call(let arguments) = self[0].kind, arguments.count == 1 else { return nil }
        return arguments[0].value
    }
}
