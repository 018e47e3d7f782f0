/// `np.array(…)`: numbers in a row or in a table, on which all arithmetic goes element by element.
public final class ArrayObject: HeapObject {
    /// The elements, row after row: numbers, Values or truth values.
    public internal(set) var elements: [RuntimeValue]
    /// One number of elements, or the rows and the columns.
    public let shape: [Int]

    /// An array of one dimension.
    public convenience init(_ elements: [RuntimeValue]) {
        self.init(elements, shape: [elements.count])
    }

    /// An array of one dimension or two.
    public init(_ elements: [RuntimeValue], shape: [Int]) {
        precondition((1...2).contains(shape.count) && shape.reduce(1, *) == elements.count)
        self.elements = elements
        self.shape = shape
    }

    public override var kindName: String { "ndarray" }

    /// How many rows, or how many elements if there is one dimension.
    public var count: Int { shape[0] }

    /// What iteration gives, and an index: an element, or a row as an array.
    public subscript(place: Int) -> RuntimeValue {
        if shape.count == 1 { return elements[place] }
        let width = shape[1]
        return .array(ArrayObject(Array(elements[place * width..<(place + 1) * width])))
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in elements.indices { body(&elements[index]) }
    }

    override func contents() -> [RuntimeValue]? { elements }

    override func restore(_ contents: [RuntimeValue]) { elements = contents }
}
