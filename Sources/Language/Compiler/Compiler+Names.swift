extension Compiler {
    /// Pushes what a name means.
    mutating func emitLoad(_ name: String, at range: SourceRange) {
        switch scope.place(of: name) {
        case .local(let place): emit(.loadLocal, place, at: range, 1)
        case .cell(let place): emit(.loadCell, place, at: range, 1)
        case .captured(let place): emit(.loadCaptured, place, at: range, 1)
        case .global: emit(.loadGlobal, names.globals.slot(of: name), at: range, 1)
        }
    }

    /// Binds a name to the top of the stack.
    mutating func emitStore(_ name: String, at range: SourceRange) {
        switch scope.place(of: name) {
        case .local(let place): emit(.storeLocal, place, at: range, -1)
        case .cell(let place): emit(.storeCell, place, at: range, -1)
        case .captured(let place): emit(.storeCaptured, place, at: range, -1)
        case .global: emit(.storeGlobal, names.globals.slot(of: name), at: range, -1)
        }
    }

    /// Unbinds a name.
    mutating func emitDelete(_ name: String, at range: SourceRange) {
        switch scope.place(of: name) {
        case .local(let place): emit(.deleteLocal, place, at: range)
        case .cell(let place): emit(.deleteCell, place, at: range)
        case .captured(let place): emit(.deleteCaptured, place, at: range)
        case .global: emit(.deleteGlobal, names.globals.slot(of: name), at: range)
        }
    }

    /// Gives the top of the stack to a target. `isLeaf` makes a labelled leaf of a number that a name of the
    /// top level is bound to.
    mutating func emitStore(_ target: Target, isLeaf: Bool = false) throws(Diagnostic) {
        switch target.kind {
        case .name(let name):
            if isLeaf {
                emit(.storeLeaf, names.globals.slot(of: name), at: target.range, -1)
            } else {
                emitStore(name, at: target.range)
            }
        case .attribute(let owner, let name):
            try compile(owner)
            emit(.storeAttribute, names.symbols.number(of: name.text), at: target.range, -2)
        case .element(let owner, let index):
            try compile(owner)
            try compile(index)
            emit(.storeElement, at: target.range, -3)
        case .pattern(let parts):
            emit(.unpack, parts.count, at: target.range, parts.count - 1)
            for part in parts { try emitStore(part) }
        }
    }

    /// Removes what a target names.
    mutating func emitDelete(_ target: Target) throws(Diagnostic) {
        switch target.kind {
        case .name(let name): emitDelete(name, at: target.range)
        case .element(let owner, let index):
            try compile(owner)
            try compile(index)
            emit(.deleteElement, at: target.range, -2)
        case .pattern(let parts): for part in parts { try emitDelete(part) }
        case .attribute:
            throw Diagnostic(
                "attributes cannot be deleted", at: target.range, in: source,
                hint: "assign it anew instead")
        }
    }
}

extension Expression {
    /// Whether this is a number literal, or arithmetic on number literals: what makes a leaf of a name.
    var isNumberArithmetic: Bool {
        switch kind {
        case .integer, .float: true
        case .unary(_, let operand): operand.isNumberArithmetic
        case .binary(let first, let links):
            first.isNumberArithmetic && links.allSatisfy { $0.operand.isNumberArithmetic }
        default: false
        }
    }
}
