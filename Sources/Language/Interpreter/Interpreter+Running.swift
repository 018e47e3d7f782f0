extension Interpreter {
    /// Runs a statement of the top level.
    public func run(_ statement: Statement, in source: Source) throws(Diagnostic) {
        throw Diagnostic("there is no machine yet", at: statement.range, in: source)
    }

    /// The value of an expression with the names of the top level, for a command's argument.
    public func evaluate(_ expression: Expression, in source: Source) throws(Diagnostic) -> RuntimeValue {
        throw Diagnostic("there is no machine yet", at: expression.range, in: source)
    }

    /// Calls anything that can be called: a function of the user's, a native, a network.
    ///
    /// - Parameter range: where to say it is when the call itself is wrong.
    public func call(
        _ function: RuntimeValue, _ arguments: [RuntimeValue], at range: SourceRange? = nil,
        in source: Source? = nil
    ) throws(Diagnostic) -> RuntimeValue {
        throw Diagnostic("there is no machine yet", at: range, in: source)
    }
}
