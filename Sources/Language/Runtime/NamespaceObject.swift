/// A module that can be imported: names, and what they mean.
final class NamespaceObject: HeapObject {
    let name: String
    private var members: [String: RuntimeValue]

    init(_ name: String, _ members: [String: RuntimeValue]) {
        self.name = name
        self.members = members
    }

    override var kindName: String { "module" }

    override func print(to printer: inout ValuePrinter) { printer.text += "<module '\(name)'>" }

    override var attributeNames: [String] { members.keys.sorted() }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? { members[name] }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for name in members.keys { body(&members[name, default: .none]) }
    }
}

extension NamespaceObject {
    /// What to use instead of something that the module has in Python and not here.
    func remedy(for name: String) -> String? {
        switch (self.name, name) {
        case ("numpy", "dot"), ("numpy", "matmul"): "sum(x*y for x, y in zip(xs, ys))"
        case ("numpy", "mean"), ("numpy", "sum"), ("numpy", "max"), ("numpy", "min"):
            "\(name)(x) works on arrays and lists"
        case ("numpy", "meshgrid"), ("numpy", "c_"), ("numpy", "ravel"):
            "'boundary net X, y' draws the regions that a network decides on"
        case ("numpy", _): "only what these notebooks use of numpy is here: \(listed)"
        default: attributeNames.count > 12 ? nil : "it has \(listed)"
        }
    }

    private var listed: String { attributeNames.joined(separator: ", ") }
}
