import Micrograd

extension Interpreter {
    /// `owner.name`
    func attribute(_ owner: RuntimeValue, symbol: Int) throws(Diagnostic) -> RuntimeValue {
        if case .node(let row) = owner, let attribute = NodeAttribute(rawValue: symbol) {
            switch attribute {
            case .data, .value: return .float(tape.value(Int(row)))
            case .grad, .gradient: return .float(tape.gradient(Int(row)))
            case .label: return .text(label(ofRow: Int(row)) ?? "")
            case .op, .symbol: return .text(self.symbol(ofRow: Int(row)))
            case .previous, .children:
                let operands = SetObject()
                for operand in tape.operands(of: Int(row)) { try operands.insert(.node(operand)) }
                return .set(operands)
            case .backward, .step: break
            }
        }
        let name = symbols.texts[symbol]
        if let value = try owner.object?.attribute(name, self) { return value }
        if let method = method(symbol, of: owner) { return .object(BoundMethod(method, of: owner)) }
        throw unknownAttribute(name, of: owner)
    }

    /// Pushes what a call of `top.name(…)` needs, in place of the owner on top: what is called, and its
    /// receiver or nothing.
    func pushMethod(symbol: Int) throws(Diagnostic) {
        let place = machine.top - 1
        let owner = machine.stack[place]
        if let method = method(symbol, of: owner) {
            machine.stack[place] = .native(method)
            machine.push(owner)
        } else {
            machine.stack[place] = try attribute(owner, symbol: symbol)
            machine.push(.unbound)
        }
    }

    /// The method of a built-in kind.
    func method(_ symbol: Int, of owner: RuntimeValue) -> NativeFunction? {
        guard let kind = MethodKind(owner) else { return nil }
        let methods = methods[kind.rawValue]
        return symbol < methods.count ? methods[symbol] : nil
    }

    /// `owner.name = value`
    func storeAttribute(
        of owner: RuntimeValue, symbol: Int, _ value: RuntimeValue
    ) throws(Diagnostic) {
        guard case .node(let row) = owner else {
            if try owner.object?.setAttribute(symbols.texts[symbol], to: value, self) == true { return }
            throw Diagnostic(
                "\(article(owner.kindName)) has no attribute '\(symbols.texts[symbol])' to assign")
        }
        switch NodeAttribute(rawValue: symbol) {
        case .data, .value: setData(ofRow: Int(row), to: try plainNumber(value, "data"))
        case .grad, .gradient: setGradient(ofRow: Int(row), to: try plainNumber(value, "grad"))
        case .label:
            guard case .text(let text) = value else {
                throw Diagnostic("a label is text, not \(article(value.kindName))")
            }
            willChangeTape()
            tape.labels[Int(row)] = text.text
        // Programs that build a Value by hand assign these; the tape knows them already.
        case .op, .symbol, .previous, .children, .step: return
        default:
            throw Diagnostic(
                "a Value has no attribute '\(symbols.texts[symbol])' to assign",
                hint: "data, grad and label can be assigned")
        }
    }

    /// The number of a value that is assigned to `.data` or `.grad`; of a Value its data.
    private func plainNumber(_ value: RuntimeValue, _ name: String) throws(Diagnostic) -> Double {
        if let number = number(value) { return number }
        throw Diagnostic("\(name) is a number, not \(article(value.kindName))")
    }

    private func unknownAttribute(_ name: String, of owner: RuntimeValue) -> Diagnostic {
        // A command's word, such as `time`, that a notebook takes for a module.
        if case .native(let native) = owner, let remedy = Interpreter.foreignNames[native.name] {
            return Diagnostic("there is no module '\(native.name)' here", hint: remedy)
        }
        let nearest = Suggestion.nearest(to: name, among: attributeNames(of: owner))
        var hint = nearest.map { "did you mean '\($0)'?" }
        if hint == nil, case .float = owner, NodeAttribute.allCases.contains(where: { $0.name == name }) {
            hint = "this is a plain number; Value(x) tracks one"
        }
        if hint == nil, let object = owner.object as? NamespaceObject { hint = object.remedy(for: name) }
        let owner =
            (owner.object as? NamespaceObject).map { "the module '\($0.name)'" } ?? article(owner.kindName)
        return Diagnostic("\(owner) has no '\(name)'", hint: hint)
    }

    /// The names that may follow a value's dot, for completion and suggestions.
    public func attributeNames(of value: RuntimeValue) -> [String] {
        var names = value.object?.attributeNames ?? []
        if case .node = value { names += NodeAttribute.allCases.map(\.name) }
        guard let kind = MethodKind(value) else { return names }
        let methods = methods[kind.rawValue]
        return names + methods.indices.filter { methods[$0] != nil }.map { symbols.texts[$0] }
    }
}

/// The kinds of values that have methods of their own.
enum MethodKind: Int, CaseIterable {
    case value, number, list, tuple, set, text, array, module

    init?(_ value: RuntimeValue) {
        switch value {
        case .node: self = .value
        case .boolean, .integer, .float: self = .number
        case .list: self = .list
        case .tuple: self = .tuple
        case .set: self = .set
        case .text: self = .text
        case .array: self = .array
        case .object(let object) where object.isModule: self = .module
        case .unbound, .none, .range, .function, .native, .object: return nil
        }
    }
}
