/// A tuple: a few values that belong together. It never changes.
public final class TupleObject: HeapObject {
    /// Unchecked for the same reason as a list's.
    @exclusivity(unchecked) public private(set) var elements: [RuntimeValue]

    public init(_ elements: [RuntimeValue]) { self.elements = elements }

    deinit { dismantle(&elements) }

    public override var kindName: String { "tuple" }

    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        try printer.write(elements, from: "(", to: elements.count == 1 ? ",)" : ")")
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in elements.indices { body(&elements[index]) }
    }
}
