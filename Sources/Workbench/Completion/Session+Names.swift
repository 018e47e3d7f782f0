import Language

// What there is to complete a name to.
extension Session {
    /// The user's names.
    var boundNames: [Completion.Candidate] {
        interpreter.boundNames.map { .init(text: $0.name, suffix: $0.value.isCallable ? "(" : "") }
    }

    /// The user's names and those that are built in.
    var names: [Completion.Candidate] {
        boundNames
            + interpreter.builtinNames.map { name in
                .init(text: name, suffix: interpreter.value(of: name)?.isCallable == true ? "(" : "")
            }
    }

    /// What may follow the dot behind an expression such as `net.layers[0]`; nothing is called to find out.
    func attributes(of owner: Substring) -> [Completion.Candidate] {
        guard let value = value(of: owner) else { return [] }
        return interpreter.attributeNames(of: value).map { name in
            .init(text: name, suffix: interpreter.isMethod(name, of: value) ? "(" : "")
        }
    }

    private func value(of owner: Substring) -> RuntimeValue? {
        let parts = owner.split { ".[]".contains($0) }
        guard let first = parts.first, var value = interpreter.value(of: String(first)) else { return nil }
        for part in parts.dropFirst() {
            let next: RuntimeValue?
            if let index = Int(part), case .list(let list) = value {
                next = list.elements.indices.contains(index) ? list.elements[index] : nil
            } else {
                next = interpreter.peek(String(part), of: value)
            }
            guard let next else { return nil }
            value = next
        }
        return value
    }
}

extension RuntimeValue {
    /// Whether it is there to be called.
    fileprivate var isCallable: Bool {
        switch self {
        case .function, .native: true
        default: false
        }
    }
}

extension Substring {
    /// The expression in front of a dot at the end: a name, with attributes and numbered elements behind it.
    var ownerBeforeDot: Substring? {
        guard last == "." else { return nil }
        let owner = dropLast().suffixWhile { $0.isNamePart || ".[]".contains($0) }
        return owner.first?.isLetter == true || owner.first == "_" ? owner : nil
    }
}
