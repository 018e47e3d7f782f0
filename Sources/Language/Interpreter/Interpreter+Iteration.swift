extension Interpreter {
    /// Begins a walk over a sequence.
    func iterate(over value: RuntimeValue) throws(Diagnostic) -> Iteration {
        switch value {
        case .list, .tuple, .set, .range, .array: return Iteration(value)
        case .text(let object): return Iteration(.tuple(object.text.map { .text(String($0)) }))
        case .object(let object) where object is ZipObject: return Iteration(value)
        case .object(let object as Iteration): return object
        default:
            throw Diagnostic(
                "\(article(value.kindName)) is no sequence to go through",
                hint: number(value) == nil ? nil : "range(n) counts from 0 to n - 1")
        }
    }

    /// The next element of a walk; nil at its end.
    func nextElement(of iteration: Iteration) throws(Diagnostic) -> RuntimeValue? {
        if iteration.remaining > 0 {
            iteration.remaining -= 1
            defer { iteration.number &+= iteration.step }
            return .integer(iteration.number)
        }
        if case .range = iteration.sequence { return nil }
        let place = iteration.place
        guard let element = try element(place, ofSequence: iteration.sequence) else { return nil }
        iteration.place = place + 1
        return element
    }

    /// An element of a sequence by its place, nil behind the last.
    private func element(_ place: Int, ofSequence sequence: RuntimeValue) throws(Diagnostic) -> RuntimeValue?
    {
        switch sequence {
        case .range(let range): return place < range.count ? .integer(range[place]) : nil
        case .list(let list): return place < list.elements.count ? list.elements[place] : nil
        case .tuple(let tuple): return place < tuple.elements.count ? tuple.elements[place] : nil
        case .array(let array): return place < array.count ? array[place] : nil
        case .set(let set): return place < set.elements.count ? set.elements[place] : nil
        case .object(let object):
            guard let zip = object as? ZipObject else { return nil }
            var elements: [RuntimeValue] = []
            if let start = zip.start { elements.append(.integer(start &+ place)) }
            for sequence in zip.sequences {
                guard let element = try element(place, ofSequence: sequence) else { return nil }
                elements.append(element)
            }
            return .tuple(elements)
        default: return nil
        }
    }

    /// All elements of a sequence.
    func elements(of value: RuntimeValue) throws(Diagnostic) -> [RuntimeValue] {
        switch value {
        case .list(let list): return list.elements
        case .tuple(let tuple): return tuple.elements
        case .set(let set): return set.elements
        case .array(let array) where array.shape.count == 1: return array.elements
        default: break
        }
        if case .range(let range) = value { try checkSize(range.count) }
        let iteration = try iterate(over: value)
        var elements: [RuntimeValue] = []
        while let element = try nextElement(of: iteration) {
            elements.append(element)
            try poll()
            try checkSize(elements.count)
        }
        return elements
    }

    /// Refuses sequences that memory would not hold.
    func checkSize(_ count: Int) throws(Diagnostic) {
        if count > Interpreter.greatestSize {
            throw Diagnostic(
                "\(count) elements do not fit into memory",
                hint: "go through a range itself: 'for i in range(n)' makes no list")
        }
    }

    /// The most elements a sequence may have.
    public static let greatestSize = 100_000_000
}
