extension Interpreter {
    /// `owner[index]`
    func element(_ owner: RuntimeValue, _ index: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        switch owner {
        case .list(let list):
            if case .integer(let place) = index, list.elements.indices.contains(place) {
                return list.elements[place]
            }
            return try element(list.elements, index, "list") { .list($0) }
        case .tuple(let tuple): return try element(tuple.elements, index, "tuple") { .tuple($0) }
        case .array(let array): return try element(of: array, index)
        case .range(let range):
            guard let slice = index.slice else {
                return .integer(range[try place(index, in: range.count, "range")])
            }
            let places = try self.places(slice, in: range.count)
            return .range(
                RangeObject(
                    start: range[places.start], stop: range[places.stop], step: range.step &* places.step))
        case .text(let object) where index.slice == nil:
            let text = object.text
            let place = try place(index, in: text.count, "string")
            return .text(String(text[text.index(text.startIndex, offsetBy: place)]))
        case .text(let object):
            let characters = object.text.map { RuntimeValue.text(String($0)) }
            return try element(characters, index, "string") { characters in
                .text(characters.reduce(into: "") { if case .text(let part) = $1 { $0 += part.text } })
            }
        case .object(let object) where object is ZipObject:
            return try element(try elements(of: owner), index, "list") { .list($0) }
        default:
            if let element = try owner.object?.element(index, self) { return element }
            throw Diagnostic(
                "\(article(owner.kindName)) has no elements", hint: owner.isCallable ? "call it: f(x)" : nil)
        }
    }

    private func element(
        _ elements: [RuntimeValue], _ index: RuntimeValue, _ kind: String,
        _ make: ([RuntimeValue]) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        if let slice = index.slice {
            return make(try places(slice, in: elements.count).map { elements[$0] })
        }
        if case .list(let list) = index, kind == "list" {
            var chosen: [RuntimeValue] = []
            for index in list.elements { chosen.append(elements[try place(index, in: elements.count, kind)]) }
            return make(chosen)
        }
        return elements[try place(index, in: elements.count, kind)]
    }

    /// A place counted from either end.
    func place(_ index: RuntimeValue, in count: Int, _ kind: String) throws(Diagnostic) -> Int {
        guard let place = wholeNumber(index) else {
            throw Diagnostic("a place in a \(kind) is a whole number, not \(article(index.kindName))")
        }
        guard -count <= place && place < count else {
            throw Diagnostic(
                "\(kind) index \(place) out of range",
                hint: count == 0 ? "it is empty" : "its places are 0 to \(count - 1)")
        }
        return place < 0 ? place + count : place
    }

    /// Where Python wants an int, a Value that is whole will do.
    func wholeNumber(_ value: RuntimeValue) -> Int? {
        if case .node(let row) = value { return Int(exactly: tape.value(Int(row))) }
        return value.whole
    }

    /// The places a slice stands for.
    func places(_ slice: SliceObject, in count: Int) throws(Diagnostic) -> StridePlaces {
        var bounds: [Int?] = []
        for bound in slice.bounds {
            if bound.isNone {
                bounds.append(nil)
            } else if let whole = wholeNumber(bound) {
                bounds.append(whole)
            } else {
                throw Diagnostic("a slice is made of whole numbers, not of \(article(bound.kindName))")
            }
        }
        let step = bounds[2] ?? 1
        if step == 0 { throw Diagnostic("a slice's step must not be 0") }
        let lowest = step > 0 ? 0 : -1
        let highest = step > 0 ? count : count - 1
        func clamp(_ bound: Int?, _ standard: Int) -> Int {
            guard let bound else { return standard }
            return min(max(bound < 0 ? bound + count : bound, lowest), highest)
        }
        let start = clamp(bounds[0], step > 0 ? lowest : highest)
        let stop = clamp(bounds[1], step > 0 ? highest : lowest)
        return StridePlaces(start: start, stop: stop, step: step)
    }

    // MARK: Assignment

    /// `owner[index] = value`
    func storeElement(
        of owner: RuntimeValue, at index: RuntimeValue, _ value: RuntimeValue
    ) throws(Diagnostic) {
        switch owner {
        case .list(let list):
            willChange(list)
            guard let slice = index.slice else {
                list.elements[try place(index, in: list.elements.count, "list")] = value
                return
            }
            let places = try self.places(slice, in: list.elements.count)
            let new = try elements(of: value)
            if places.step == 1 {
                list.elements.replaceSubrange(places.start..<max(places.start, places.stop), with: new)
                return
            }
            guard places.count == new.count else {
                throw Diagnostic("\(places.count) places, but \(new.count) values to put there")
            }
            for (place, value) in zip(places, new) { list.elements[place] = value }
        case .array(let array): try storeElement(of: array, at: index, value)
        default:
            throw Diagnostic(
                "the elements of \(article(owner.kindName)) cannot be assigned",
                hint: owner.kindName == "tuple" ? "a list can be changed: list(t)" : nil)
        }
    }

    /// `del owner[index]`
    func deleteElement(of owner: RuntimeValue, at index: RuntimeValue) throws(Diagnostic) {
        guard case .list(let list) = owner else {
            throw Diagnostic("elements can be deleted from lists, not from \(article(owner.kindName))")
        }
        willChange(list)
        if let slice = index.slice {
            for place in try places(slice, in: list.elements.count).sorted().reversed() {
                list.elements.remove(at: place)
            }
        } else {
            list.elements.remove(at: try place(index, in: list.elements.count, "list"))
        }
    }
}

/// The places of a slice.
struct StridePlaces: Sequence, IteratorProtocol {
    let start: Int
    let stop: Int
    let step: Int
    private var place: Int

    init(start: Int, stop: Int, step: Int) {
        self.start = start
        self.stop = stop
        self.step = step
        place = start
    }

    /// How many there are.
    var count: Int { RangeObject(start: start, stop: stop, step: step).count }

    mutating func next() -> Int? {
        guard step > 0 ? place < stop : place > stop else { return nil }
        defer {
            let (next, overflow) = place.addingReportingOverflow(step)
            place = overflow ? stop : next
        }
        return place
    }
}

extension RuntimeValue {
    /// The slice, if this is one.
    var slice: SliceObject? {
        if case .object(let object) = self { object as? SliceObject } else { nil }
    }
}
