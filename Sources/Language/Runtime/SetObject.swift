/// A set. Its elements keep the order in which they came, so that a program prints the same every time.
///
/// Tracked numbers are told apart by identity, as micrograd's Values are: two of equal data are two.
public final class SetObject: HeapObject {
    public private(set) var elements: [RuntimeValue] = []
    /// Where each element stands; nil after rows have moved, since nodes are found by their row.
    private var places: [SetKey: Int]?

    public override init() {}

    deinit { dismantle(&elements) }

    public override var kindName: String { "set" }

    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        if elements.isEmpty {
            printer.text += "set()"
        } else {
            try printer.write(elements, from: "{", to: "}")
        }
    }

    /// Adds an element, unless it is there.
    public func insert(_ value: RuntimeValue) throws(Diagnostic) {
        let key = try SetKey(value)
        indexIfNeeded()
        guard places?[key] == nil else { return }
        places?[key] = elements.count
        elements.append(value)
    }

    /// Whether an element is there.
    public func contains(_ value: RuntimeValue) throws(Diagnostic) -> Bool {
        let key = try SetKey(value)
        indexIfNeeded()
        return places?[key] != nil
    }

    /// Whether all elements of this set are in the other.
    func isSubset(of other: SetObject) throws(Diagnostic) -> Bool {
        for element in elements where try !other.contains(element) { return false }
        return true
    }

    /// Takes an element out; false if it was not there.
    public func remove(_ value: RuntimeValue) throws(Diagnostic) -> Bool {
        let key = try SetKey(value)
        indexIfNeeded()
        guard let place = places?[key] else { return false }
        elements.remove(at: place)
        places = nil
        return true
    }

    private func indexIfNeeded() {
        guard places == nil else { return }
        var places: [SetKey: Int] = [:]
        for (place, element) in elements.enumerated() {
            if let key = try? SetKey(element) { places[key] = place }
        }
        self.places = places
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in elements.indices { body(&elements[index]) }
        places = nil
    }

    override func contents() -> [RuntimeValue]? { elements }

    override func restore(_ contents: [RuntimeValue]) {
        elements = contents
        places = nil
    }
}
