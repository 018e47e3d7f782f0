/// A function of the user's: `def`, `f(x) = …` or `lambda`.
public final class FunctionObject: HeapObject {
    let template: FunctionTemplate
    /// The values of the last parameters that may be left out.
    private(set) var defaults: [RuntimeValue]
    /// The variables of functions around it that it uses.
    let captured: [Cell]

    init(_ template: FunctionTemplate, defaults: [RuntimeValue], captured: [Cell]) {
        self.template = template
        self.defaults = defaults
        self.captured = captured
    }

    deinit { dismantle(&defaults) }

    /// Its name, `<lambda>` for one without.
    public var name: String { template.name }
    /// The names of its parameters.
    public var parameters: [String] { template.parameters }

    public override var kindName: String { "function" }

    override var isCallable: Bool { true }

    override func print(to printer: inout ValuePrinter) { printer.text += "<function \(name)>" }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        name == "__name__" ? .text(self.name) : nil
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in defaults.indices { body(&defaults[index]) }
        for cell in captured {
            var held = RuntimeValue.object(cell)
            body(&held)
        }
    }
}
