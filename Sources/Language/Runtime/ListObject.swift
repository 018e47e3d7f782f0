/// A list: the one sequence that changes in place.
public final class ListObject: HeapObject {
    /// Unchecked: asking on every access whether it overlaps another takes as long as the access itself,
    /// and everything here is over before the next begins.
    @exclusivity(unchecked) public internal(set) var elements: [RuntimeValue] {
        didSet { changes &+= 1 }
    }

    public init(_ elements: [RuntimeValue]) { self.elements = elements }

    deinit { dismantle(&elements) }

    public override var kindName: String { "list" }

    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        try printer.write(elements, from: "[", to: "]")
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in elements.indices { body(&elements[index]) }
    }

    override func contents() -> [RuntimeValue]? { elements }

    override func restore(_ contents: [RuntimeValue]) { elements = contents }
}
