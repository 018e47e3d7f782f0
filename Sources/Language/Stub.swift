extension Interpreter {
    public var recordedRows: Int { tape.end }
    public func seed(_ n: Int) {}
    public func peek(_ name: String, of value: RuntimeValue) -> RuntimeValue? { nil }
    public func attributeNames(of value: RuntimeValue) -> [String] { [] }
}
