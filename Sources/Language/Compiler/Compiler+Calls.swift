extension Compiler {
    /// `base.a(x)[i]`, from left to right.
    mutating func compile(_ base: Expression, _ postfixes: [Postfix]) throws(Diagnostic) {
        try compile(base)
        var place = 0
        while place < postfixes.count {
            let postfix = postfixes[place]
            let range = base.range.joined(with: postfix.range)
            switch postfix.kind {
            case .attribute(let name):
                if place + 1 < postfixes.count, case .call(let arguments) = postfixes[place + 1].kind,
                    arguments.allSatisfy(\.isPositional)
                {
                    place += 1
                    try compileMethod(
                        name, arguments, at: range, base.range.joined(with: postfixes[place].range))
                } else {
                    emit(.attribute, names.symbols.number(of: name.text), at: range)
                }
            case .call(let arguments): try compileCall(arguments, at: range)
            case .element(let index):
                try compile(index)
                emit(.element, at: range, -1)
            }
            place += 1
        }
    }

    /// `owner.name(x, y)`: the method is called without being made a value.
    private mutating func compileMethod(
        _ name: Name, _ arguments: [Argument], at range: SourceRange, _ whole: SourceRange
    ) throws(Diagnostic) {
        emit(.method, names.symbols.number(of: name.text), at: range, 1)
        for argument in arguments { try compile(argument.value) }
        emit(.callMethod, arguments.count, at: whole, -1 - arguments.count)
    }

    private mutating func compileCall(_ arguments: [Argument], at range: SourceRange) throws(Diagnostic) {
        if arguments.allSatisfy(\.isPositional) {
            for argument in arguments { try compile(argument.value) }
            emit(.call, arguments.count, at: range, -arguments.count)
            return
        }
        var shape = CallShape(spreads: [], keywords: [])
        for argument in arguments {
            try compile(argument.value)
            switch argument {
            case .positional: shape.spreads.append(false)
            case .spread: shape.spreads.append(true)
            case .keyword(let name, _):
                if shape.keywords.contains(name.text) {
                    throw Diagnostic("'\(name.text)' is given twice", at: name.range, in: source)
                }
                shape.keywords.append(name.text)
            }
        }
        emit(.callShaped, .shape(shape), at: range, -arguments.count)
    }
}

extension Argument {
    var isPositional: Bool {
        if case .positional = self { true } else { false }
    }
}
