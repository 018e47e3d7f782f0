extension Compiler {
    /// Executes a statement.
    mutating func compile(_ statement: Statement) throws(Diagnostic) {
        let range = statement.range
        switch statement.kind {
        case .expression(let value):
            try compile(value)
            emit(scope.isTopLevel ? .show : .pop, at: range, -1)
        case .assignment(let targets, let value): try compile(targets, value)
        case .augmented(let target, let symbol, _, let value):
            try compileAugmented(target, symbol, value, at: range)
        case .function(let definition):
            try compileFunction(
                name: definition.name.text, definition.parameters, definition.body,
                at: definition.name.range)
            emitStore(definition.name.text, at: definition.name.range)
        case .returning(let value):
            if let value { try compile(value) } else { emitConstant(.none, at: range) }
            emit(.giveBack, at: range, -1)
        case .forLoop(let target, let sequence, let body, let otherwise):
            try compileFor(target, sequence, body, otherwise)
        case .whileLoop(let condition, let body, let otherwise):
            try compileWhile(condition, body, otherwise)
        case .conditional(let branches, let otherwise): try compile(branches, otherwise)
        case .breaking: compileBreak(at: range)
        case .continuing: if let loop = loops.last { emit(.loop, loop.start, at: range) }
        case .assertion(let condition, let message):
            try compile(condition)
            let toEnd = emitJump(.jumpIfTrue, at: condition.range, -1)
            if let message { try compile(message) }
            emit(.fail, message == nil ? 0 : 1, at: range, message == nil ? 0 : -1)
            land(toEnd)
        case .deletion(let targets): for target in targets { try emitDelete(target) }
        case .pass, .global, .nonlocal: break
        default: compileRare(statement)
        }
    }

    /// Statements that are performed as a whole, by the interpreter or its host.
    private mutating func compileRare(_ statement: Statement) {
        let range = statement.range
        switch statement.kind {
        case .importModules(let modules):
            for module in modules {
                let item = Import(module: module.module, alias: module.alias?.text)
                emit(.importModule, .item(item), at: module.module.range, 1)
                emitStore(module.boundName, at: module.module.range)
            }
        case .importNames(let module, let names):
            for name in names {
                let item = Import(module: module, name: name.name, alias: name.alias?.text)
                emit(.importName, .item(item), at: name.name.range, 1)
                emitStore((name.alias ?? name.name).text, at: name.name.range)
            }
        case .importAll(let module): emit(.importAll, .item(Import(module: module)), at: module.range)
        case .command(let command): emit(.command, .command(command), at: range)
        case .skippedClass(let name, let usesTanh):
            emit(.standIn, .standIn(name: name.text, usesTanh: usesTanh), at: name.range)
        case .skippedLine(let note): emit(.note, .note(note), at: range)
        default: break
        }
    }

    private mutating func compile(_ targets: [Target], _ value: Expression) throws(Diagnostic) {
        let makesLeaves = scope.isTopLevel && blockDepth == 0
        if makesLeaves, try compileLeaves(targets, value) { return }
        try compile(value)
        for (place, target) in targets.enumerated() {
            if place < targets.count - 1 { emit(.duplicate, at: target.range, 1) }
            try emitStore(target)
        }
    }

    /// `a = 2`, `a = b = 1/3`, `a, b = 2, [1]`: names bound to numbers as written become leaves. False when
    /// there is none among them.
    private mutating func compileLeaves(_ targets: [Target], _ value: Expression) throws(Diagnostic) -> Bool {
        if value.isNumberArithmetic {
            try compile(value)
            for (place, target) in targets.enumerated() {
                if place < targets.count - 1 { emit(.duplicate, at: target.range, 1) }
                try emitStore(target, isLeaf: target.isName)
            }
            return true
        }
        guard targets.count == 1, case .pattern(let parts) = targets[0].kind,
            let values = value.elements, values.count == parts.count,
            values.contains(where: \.isNumberArithmetic)
        else { return false }
        for value in values { try compile(value) }
        emit(.makeTuple, values.count, at: value.range, 1 - values.count)
        emit(.unpack, parts.count, at: targets[0].range, parts.count - 1)
        for (part, value) in zip(parts, values) {
            try emitStore(part, isLeaf: part.isName && value.isNumberArithmetic)
        }
        return true
    }

    private mutating func compileAugmented(
        _ target: Target, _ symbol: BinaryOperator, _ value: Expression, at range: SourceRange
    ) throws(Diagnostic) {
        let opcode = symbol == .add ? Opcode.addInPlace : symbol.opcode
        switch target.kind {
        case .name(let name):
            emitLoad(name, at: target.range)
            try compile(value)
            emit(opcode, at: range, -1)
            emitStore(name, at: target.range)
        case .attribute(let owner, let name):
            let symbol = names.symbols.number(of: name.text)
            try compile(owner)
            emit(.duplicate, at: target.range, 1)
            emit(.attribute, symbol, at: target.range)
            try compile(value)
            emit(opcode, at: range, -1)
            emit(.swap, at: range)
            emit(.storeAttribute, symbol, at: range, -2)
        case .element(let owner, let index):
            try compile(owner)
            try compile(index)
            emit(.duplicateTwo, at: target.range, 2)
            emit(.element, at: target.range, -1)
            try compile(value)
            emit(opcode, at: range, -1)
            emit(.sink, at: range)
            emit(.storeElement, at: range, -3)
        case .pattern:
            throw Diagnostic("a pattern cannot be augmented", at: target.range, in: source)
        }
    }
}

extension Target {
    var isName: Bool {
        if case .name = kind { true } else { false }
    }
}

extension Expression {
    /// The elements of a tuple or list as written.
    var elements: [Expression]? {
        switch kind {
        case .tuple(let parts), .list(let parts): parts
        default: nil
        }
    }
}
