import Language
import Micrograd

/// One use of a command: what was written behind it, read by the command's syntax.
public struct Invocation {
    /// The session it acts on.
    public let session: Session
    /// The command.
    public let command: Command
    /// The text it stands in.
    public let source: Source?
    /// Where it stands: its arguments, or the word alone.
    public let range: SourceRange?
    /// The word right behind the command word that changes what it does.
    public var mode: String?
    /// What stands behind the command word.
    public var operands: [Operand] = []
    /// What follows each clause's word.
    public var clauses: [String: [Operand]] = [:]
    /// The values of the options that were given.
    public var options: [String: Operand] = [:]
    /// Where the values of options go that were given as `a..b`.
    public var spanEnds: [String: Operand] = [:]
    /// The statement behind `time`.
    public var statement: Statement?

    /// What stands in one place.
    public struct Operand {
        /// As it was written.
        public let text: String
        /// The same for a message, in quotes unless it has its own.
        var quoted: String { text.hasPrefix("'") || text.hasPrefix("\"") ? text : "'\(text)'" }
        /// Where it stands.
        public let range: SourceRange?
        /// What it is.
        public let kind: Kind

        /// The kinds of operand.
        public enum Kind {
            /// Something to compute.
            case expression(Expression)
            /// Something computed, where the command was called like a function.
            case value(RuntimeValue)
            /// A word or a file name.
            case word
        }
    }

    /// The session's interpreter.
    public var interpreter: Interpreter { session.interpreter }
    /// The session's tape.
    public var tape: Tape { session.interpreter.tape }

    init(_ command: Command, source: Source?, range: SourceRange?, of session: Session) {
        self.command = command
        self.source = source
        self.range = range
        self.session = session
    }

    /// A mistake in how the command is used; without a place, at the whole of it.
    public func failure(_ message: String, at operand: Operand? = nil, hint: String? = nil) -> Diagnostic {
        Diagnostic(message, at: operand?.range ?? range, in: source, hint: hint ?? command.usageHint)
    }
}

extension Invocation {
    /// An operand's value.
    public func value(_ operand: Operand) throws(Diagnostic) -> RuntimeValue {
        switch operand.kind {
        case .value(let value): return value
        case .word: return .text(operand.text)
        case .expression(let expression):
            guard let source else { throw failure("nothing to compute", at: operand) }
            return try interpreter.evaluate(expression, in: source)
        }
    }

    /// An operand that must be one number; a plain one becomes a constant on the tape.
    public func row(_ operand: Operand) throws(Diagnostic) -> Int {
        let value = try value(operand)
        if case .list(let list) = value, list.elements.count == 1, case .node(let row) = list.elements[0] {
            return Int(row)
        }
        guard interpreter.number(value) != nil else {
            throw failure(
                "\(operand.quoted) is \(article(value.kindName)), and \(command.name) needs one number",
                at: operand, hint: advice(on: operand, value))
        }
        return try interpreter.row(for: value, at: operand.range, in: source)
    }

    /// How to get one number out of something else.
    private func advice(on operand: Operand, _ value: RuntimeValue) -> String? {
        if value.elements != nil { return "take one element, \(operand.text)[0], or sum(\(operand.text))" }
        if case .object(let object) = value, object is ModuleObject {
            return "give it an input: \(command.name) \(operand.text)([1.0, 2.0])"
        }
        if case .text(let text) = value, interpreter.isBound(text.text) {
            return "without quotes it is the name: \(command.name) \(text.text)"
        }
        if value.isCallable { return "give it an argument: \(command.name) \(operand.text)(2.0)" }
        return nil
    }

    /// An operand that must be a plain number.
    public func number(_ operand: Operand) throws(Diagnostic) -> Double {
        let value = try value(operand)
        guard let number = interpreter.number(value) else {
            throw failure("expected a number, found \(article(value.kindName))", at: operand)
        }
        return number
    }

    /// Operands that are Values or lists of Values, one behind the other.
    public func rows(_ operands: [Operand]) throws(Diagnostic) -> [Int] {
        var rows: [Int] = []
        for operand in operands { try collect(try value(operand), "is", of: operand, into: &rows) }
        return rows
    }

    private func collect(
        _ value: RuntimeValue, _ verb: String, of operand: Operand, depth: Int = 0, into rows: inout [Int]
    ) throws(Diagnostic) {
        if case .node(let row) = value { return rows.append(Int(row)) }
        if depth > 100 { throw failure("\(operand.quoted) is nested too deep", at: operand) }
        if session.isInterrupted { throw .interruption }
        guard let elements = value.elements else {
            throw failure(
                "\(operand.quoted) \(verb) \(article(value.kindName)), and gradients belong to Values",
                at: operand,
                hint: advice(on: operand, value)
                    ?? "a name bound to a number at top level is a Value: a = 2.0")
        }
        for element in elements { try collect(element, "holds", of: operand, depth: depth + 1, into: &rows) }
    }

    /// What `body` reads; a mistake without a hint gets the usage as one.
    func hintingUsage<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        do throws(Diagnostic) {
            return try body()
        } catch {
            var error = error
            error.hint = error.hint ?? command.usageHint
            throw error
        }
    }

    /// How a row is called in what this command says: as it was written if it has no name.
    public func name(ofRow row: Int, writtenAs operand: Operand? = nil) -> String {
        interpreter.label(ofRow: row) ?? operand?.text ?? interpreter.name(ofRow: row)
    }
}
