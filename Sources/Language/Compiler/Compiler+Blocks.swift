extension Compiler {
    private mutating func compile(block: [Statement]) throws(Diagnostic) {
        blockDepth += 1
        for statement in block { try compile(statement) }
        blockDepth -= 1
    }

    mutating func compileFor(
        _ target: Target, _ sequence: Expression, _ body: [Statement], _ otherwise: [Statement]
    ) throws(Diagnostic) {
        try compile(sequence)
        emit(.iterate, at: sequence.range)
        let start = here
        let exit = emitJump(.next, at: sequence.range, 1)
        try emitStore(target)
        loops.append(Loop(start: start, isIteration: true))
        try compile(block: body)
        let loop = loops.removeLast()
        emit(.loop, start, at: sequence.range)
        land(exit)
        adjustDepth(by: -1)
        try compile(block: otherwise)
        for exit in loop.exits { land(exit) }
    }

    mutating func compileWhile(
        _ condition: Expression, _ body: [Statement], _ otherwise: [Statement]
    ) throws(Diagnostic) {
        let start = here
        try compile(condition)
        let exit = emitJump(.jumpIfFalse, at: condition.range, -1)
        loops.append(Loop(start: start, isIteration: false))
        try compile(block: body)
        let loop = loops.removeLast()
        emit(.loop, start, at: condition.range)
        land(exit)
        try compile(block: otherwise)
        for exit in loop.exits { land(exit) }
    }

    mutating func compileBreak(at range: SourceRange) {
        guard let loop = loops.last else { return }
        if loop.isIteration {
            emit(.pop, at: range, -1)
            adjustDepth(by: 1)
        }
        loops[loops.count - 1].exits.append(emitJump(.jump, at: range))
    }

    mutating func compile(
        _ branches: [Statement.Branch], _ otherwise: [Statement]
    ) throws(Diagnostic) {
        var exits: [Int] = []
        for branch in branches {
            try compile(branch.condition)
            let toNext = emitJump(.jumpIfFalse, at: branch.condition.range, -1)
            try compile(block: branch.body)
            exits.append(emitJump(.jump, at: branch.condition.range))
            land(toNext)
        }
        try compile(block: otherwise)
        for exit in exits { land(exit) }
    }
}
