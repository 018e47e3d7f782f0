/// `np.array(…)`: numbers in a row or in a table, on which all arithmetic goes element by element.
public final class ArrayObject: HeapObject {
    /// The elements, row after row: numbers, Values or truth values.
    @exclusivity(unchecked) public internal(set) var elements: [RuntimeValue]
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

    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        let isPrinted = printer.showsPlainNumbers && printer.isOutermost
        let text = ArrayText(
            words: try words(printer), shape: shape, separator: isPrinted ? " " : ", ",
            prefix: isPrinted ? "" : "array(")
        printer.text += isPrinted ? text.text : "array(\(text.text))"
    }

    /// How many elements a shape has; nil for more than 64 bits count.
    static func size(of shape: [Int]) -> Int? {
        var size = 1
        for count in shape {
            let (product, overflow) = size.multipliedReportingOverflow(by: count)
            if overflow { return nil }
            size = product
        }
        return size
    }

    /// The elements as text, of one width if they are numbers.
    private func words(_ printer: ValuePrinter) throws(Diagnostic) -> [String] {
        let isPlain = elements.allSatisfy { $0.plainNumber != nil }
        guard isPlain else {
            var words: [String] = []
            for element in elements { words.append(try printer.words(for: element)) }
            return words
        }
        let areFloats = elements.contains { if case .float = $0 { true } else { false } }
        // What is left out of a long array has no part in the width of what is shown.
        let shown = shownPlaces
        var words = Array(repeating: "", count: elements.count)
        let aligned: [String]
        if areFloats {
            aligned = ArrayText.aligned(shown.map { elements[$0].plainNumber ?? .nan })
        } else {
            var texts: [String] = []
            for place in shown {
                // As wide as False, numpy writes its truth.
                let isTrue = if case .boolean(true) = elements[place] { true } else { false }
                texts.append((isTrue ? " " : "") + (try printer.words(for: elements[place])))
            }
            aligned = ArrayText.aligned(texts)
        }
        for (place, word) in zip(shown, aligned) { words[place] = word }
        return words
    }

    /// The places of the elements that are shown.
    private var shownPlaces: [Int] {
        guard elements.count > ArrayText.threshold else { return Array(elements.indices) }
        let width = shape.count == 1 ? 1 : shape[1]
        func isShown(_ place: Int, of count: Int) -> Bool {
            place < ArrayText.edge || place >= count - ArrayText.edge || count <= 2 * ArrayText.edge
        }
        return elements.indices.filter {
            isShown($0 / width, of: shape[0]) && (shape.count == 1 || isShown($0 % width, of: width))
        }
    }

    /// The elements of a row of a table.
    func row(_ place: Int) -> [RuntimeValue] {
        Array(elements[place * shape[1]..<(place + 1) * shape[1]])
    }

    /// How many rows, or how many elements if there is one dimension.
    public var count: Int { shape[0] }

    /// What iteration gives, and an index: an element, or a row as an array.
    public subscript(place: Int) -> RuntimeValue {
        if shape.count == 1 { return elements[place] }
        return .array(ArrayObject(row(place)))
    }

    override var attributeNames: [String] { ["shape", "T", "ndim", "size"] }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        switch name {
        case "shape": .tuple(shape.map { .integer($0) })
        case "T": .array(transposed)
        case "ndim": .integer(shape.count)
        case "size": .integer(elements.count)
        default: nil
        }
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        for index in elements.indices { body(&elements[index]) }
    }

    override func contents() -> [RuntimeValue]? { elements }

    override func restore(_ contents: [RuntimeValue]) { elements = contents }
}

extension ArrayObject {
    /// The shape of an elementwise result: the operands' own if they are equal, else the table's of which
    /// the other is a row or a column. Nil if they do not fit; an operand without a shape always does.
    static func commonShape(_ one: [Int]?, _ other: [Int]?) -> [Int]? {
        guard let one, let other else { return one ?? other }
        if one == other { return one }
        let x = one.count == 1 ? [1] + one : one
        let y = other.count == 1 ? [1] + other : other
        var shape: [Int] = []
        for (x, y) in zip(x, y) {
            guard x == y || x == 1 || y == 1 else { return nil }
            shape.append(x == 1 ? y : x)
        }
        return one.count == 1 && other.count == 1 ? [shape[1]] : shape
    }

    /// The element that goes with a place in a result of the given shape.
    func element(_ place: Int, in shape: [Int]) -> RuntimeValue {
        if self.shape == shape { return elements[place] }
        let width = shape[shape.count - 1]
        let ownWidth = self.shape[self.shape.count - 1]
        let ownHeight = self.shape.count == 2 ? self.shape[0] : 1
        let row = ownHeight == 1 ? 0 : place / width
        return elements[row * ownWidth + (ownWidth == 1 ? 0 : place % width)]
    }
}
