extension Interpreter {
    /// `array[i]`, `array[[1, 2]]`, `array[1:3]`, `array[i, j]`, `array[:, 0]`
    func element(of array: ArrayObject, _ index: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        guard case .tuple(let indices) = index else {
            let rows = try places(index, in: array.count)
            if rows.isSingle { return array[rows.places[0]] }
            return .array(array.selecting(rows.places, nil))
        }
        let (rows, columns) = try tablePlaces(of: array, indices)
        let selected = array.selecting(rows.places, columns.places)
        if rows.isSingle && columns.isSingle { return selected.elements[0] }
        guard rows.isSingle || columns.isSingle else { return .array(selected) }
        return .array(ArrayObject(selected.elements))
    }

    /// `array[index] = value`
    func storeElement(
        of array: ArrayObject, at index: RuntimeValue, _ value: RuntimeValue
    ) throws(Diagnostic) {
        let rows: Selection
        let columns: Selection
        if case .tuple(let indices) = index {
            (rows, columns) = try tablePlaces(of: array, indices)
        } else {
            rows = try places(index, in: array.count)
            let width = array.shape.count == 2 ? array.shape[1] : 1
            columns = Selection(places: Array(0..<width), isSingle: array.shape.count == 1)
        }
        let width = array.shape.count == 2 ? array.shape[1] : 1
        let places = rows.places.flatMap { row in columns.places.map { row * width + $0 } }
        let values = value.isBroadcastable ? try self.array(of: value).elements : [value]
        if let odd = values.first(where: { number($0) == nil }) {
            throw Diagnostic("an array is made of numbers, not of \(article(odd.kindName))")
        }
        guard values.count == places.count || values.count == 1 else {
            throw Diagnostic("\(places.count) places, but \(values.count) values to put there")
        }
        willChange(array)
        for (order, place) in places.enumerated() {
            let value = values.count == 1 ? values[0] : values[order]
            array.elements[place] = value.fitting(array.elements[place])
        }
    }

    private func tablePlaces(
        of array: ArrayObject, _ indices: TupleObject
    ) throws(Diagnostic) -> (Selection, Selection) {
        guard array.shape.count == 2, indices.elements.count == 2 else {
            throw Diagnostic(
                "\(indices.elements.count) indices for an array of shape \(shapeText(array.shape))",
                hint: "one index for each dimension")
        }
        return (
            try places(indices.elements[0], in: array.shape[0]),
            try places(indices.elements[1], in: array.shape[1])
        )
    }

    /// Places along one dimension, and whether they were given as one number.
    private struct Selection {
        let places: [Int]
        let isSingle: Bool
    }

    private func places(_ index: RuntimeValue, in count: Int) throws(Diagnostic) -> Selection {
        if let slice = index.slice {
            return Selection(places: Array(try places(slice, in: count)), isSingle: false)
        }
        guard index.isBroadcastable else {
            return Selection(places: [try place(index, in: count, "array")], isSingle: true)
        }
        let indices = try elements(of: index)
        // Truth values choose the places where they are true.
        if indices.count == count, indices.allSatisfy({ if case .boolean = $0 { true } else { false } }) {
            let chosen = zip(0..., indices).compactMap { $1.whole == 1 ? $0 : nil }
            return Selection(places: chosen, isSingle: false)
        }
        var places: [Int] = []
        for index in indices { places.append(try place(index, in: count, "array")) }
        return Selection(places: places, isSingle: false)
    }

    /// A sequence as an array: of one dimension, or of two when its elements are sequences.
    func array(of value: RuntimeValue) throws(Diagnostic) -> ArrayObject {
        if case .array(let array) = value { return array }
        let rows = try elements(of: value)
        guard let first = rows.first, first.isBroadcastable else {
            if let odd = rows.first(where: { number($0) == nil }) {
                throw Diagnostic("an array is made of numbers, not of \(article(odd.kindName))")
            }
            return ArrayObject(rows.ofOneKind)
        }
        var all: [RuntimeValue] = []
        let width = try elements(of: first).count
        for row in rows {
            let row = row.isBroadcastable ? try elements(of: row) : []
            guard row.count == width, row.allSatisfy({ number($0) != nil }) else {
                throw Diagnostic(
                    "the rows of an array are of one length and made of numbers",
                    hint: "arrays have one dimension or two")
            }
            all += row
        }
        return ArrayObject(all.ofOneKind, shape: [rows.count, width])
    }
}

extension RuntimeValue {
    /// This plain number as the kind of the array's element whose place it takes: an array of floats stays
    /// one, and a float loses its fraction in an array of ints.
    fileprivate func fitting(_ old: RuntimeValue) -> RuntimeValue {
        switch (old, self) {
        case (.float, .integer(let number)): .float(Double(number))
        case (.float, .boolean(let truth)): .float(truth ? 1 : 0)
        case (.integer, .float(let number)):
            Int(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? self
        default: self
        }
    }
}

extension [RuntimeValue] {
    /// Plain numbers as an array has them: one float among them makes floats of all.
    fileprivate var ofOneKind: [RuntimeValue] {
        let hasFloats = contains { if case .float = $0 { true } else { false } }
        guard hasFloats else { return self }
        let numbers = compactMap(\.plainNumber)
        return numbers.count == count ? numbers.map { .float($0) } : self
    }
}

extension ArrayObject {
    /// The array of the given rows, and of the given columns of them.
    func selecting(_ rows: [Int], _ columns: [Int]?) -> ArrayObject {
        if shape.count == 1 { return ArrayObject(rows.map { elements[$0] }) }
        let columns = columns ?? Array(0..<shape[1])
        let chosen = rows.flatMap { row in columns.map { elements[row * shape[1] + $0] } }
        return ArrayObject(chosen, shape: [rows.count, columns.count])
    }

    /// The same elements with rows and columns exchanged.
    var transposed: ArrayObject {
        guard shape.count == 2 else { return self }
        let exchanged = (0..<shape[1]).flatMap { column in
            (0..<shape[0]).map { elements[$0 * shape[1] + column] }
        }
        return ArrayObject(exchanged, shape: [shape[1], shape[0]])
    }
}
