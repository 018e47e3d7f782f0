extension Interpreter {
    /// Shows a bare expression's value.
    func show(_ value: RuntimeValue, at range: SourceRange, in source: Source) {
        if !value.isNone { host.show(value, at: range, in: source) }
    }

    /// Instructions that the world outside carries out.
    func performStatement(_ instruction: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws(Diagnostic)
    {
        let code = frame.pointee.code
        switch code.parts[Int(instruction.operand)] {
        case .command(let command):
            // The rows of a command's own must not move; one that only runs statements has none.
            let pins = host.runsStatements(command.name.text) ? 0 : 1
            machine.pins += pins
            defer { machine.pins -= pins }
            try host.perform(command, in: code.source)
        case .item(let item):
            let value = try imported(item)
            if instruction.opcode != .importAll { machine.push(value) }
        case .note(let note): host.note(note)
        case .standIn(let name, let usesTanh): standIn(for: name, usesTanh: usesTanh)
        case .template, .shape, .format: preconditionFailure("no such instruction: \(instruction.opcode)")
        }
    }

    /// What an import binds a name to: a module, or something in it.
    private func imported(_ item: Import) throws(Diagnostic) -> RuntimeValue {
        if Interpreter.annotationModules.contains(item.module.text) { return .none }
        let module = try module(item.module.text)
        guard let name = item.name?.text else {
            // `import a.b` binds `a`, `import a.b as c` binds `b`.
            let first = String(item.module.text.prefix { $0 != "." })
            return .object(item.alias == nil ? try self.module(first) : module)
        }
        if let value = module.attribute(name, self) { return value }
        if let inner = modules["\(item.module.text).\(name)"] { return .object(inner) }
        let nearest = Suggestion.nearest(to: name, among: module.attributeNames)
        throw Diagnostic(
            "the module '\(module.name)' has no '\(name)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? module.remedy(for: name))
    }

    private func module(_ name: String) throws(Diagnostic) -> NamespaceObject {
        if let module = modules[name] {
            if name == "micrograd.nn" || name == "micrograd" { lectureForm = false }
            return module
        }
        let root = String(name.prefix { $0 != "." })
        throw Diagnostic(
            "there is no module '\(name)' here",
            hint: Interpreter.remedies[root] ?? "there are math, random, numpy and sklearn.datasets")
    }

    /// Modules of names that only annotations use, which mean nothing here.
    private static let annotationModules: Set = ["typing", "__future__", "collections.abc", "numbers"]

    /// What to use instead of modules that notebooks like to import.
    private static let remedies = [
        "torch": "Value(2.0) is a tensor of one number, MLP(2, [16, 1]) a network",
        "tensorflow": "Value(2.0) is a tensor of one number, MLP(2, [16, 1]) a network",
        "jax": "grad(f) and value_and_grad(f) are built in",
        "matplotlib": "'plot f from -5 to 5' draws curves, 'scatter X, y' points",
        "seaborn": "'plot f from -5 to 5' draws curves, 'scatter X, y' points",
        "graphviz": "'draw L' draws the graph of L",
        "pandas": "load('points.csv') reads a table of numbers",
        "time": "'time S' measures a statement",
        "os": "programs here cannot touch files; 'save FILE' and 'load FILE' can",
        "sys": "programs here cannot touch the system",
    ]

    /// A pasted class that a built-in stands in for.
    private func standIn(for name: String, usesTanh: Bool) {
        var note = "class \(name): the built-in \(name) stands in for it"
        if name == "Neuron", usesTanh {
            lectureForm = true
            note += ", from now on as in the lecture: tanh everywhere, and the bias drawn"
        }
        host.note(note)
    }
}
