extension Compiler {
    /// Makes a function of its text: pushes it.
    mutating func compileFunction(
        name: String, _ parameters: [Parameter], _ body: [Statement], at range: SourceRange
    ) throws(Diagnostic) {
        var defaultCount = 0
        for parameter in parameters {
            guard let standard = parameter.standard else { continue }
            try compile(standard)
            defaultCount += 1
        }
        let parameterNames = parameters.map(\.name.text)
        let analysis = NameAnalysis(body)
        let scope = Scope(parameters: parameterNames, analysis: analysis, in: scope)
        for name in analysis.nonlocals where !scope.isInEnclosingFunction(name) {
            throw Diagnostic("no function around this one binds '\(name)'", at: range, in: source)
        }
        var inner = Compiler(names, source: source, scope: scope)
        for statement in body { try inner.compile(statement) }
        inner.emitGiveBackNone(at: range)
        let template = FunctionTemplate(
            name: name, parameters: parameterNames, defaultCount: defaultCount,
            code: inner.finish(name: name), captures: scope.captures)
        emit(.makeFunction, .template(template), at: range, 1 - defaultCount)
    }

    /// A comprehension is a loop in place; its variables are its own, as in Python.
    mutating func compile(_ comprehension: Comprehension, at range: SourceRange) throws(Diagnostic) {
        let isSet = comprehension.shape == .set
        emit(isSet ? .makeSet : .makeList, 0, at: range, 1)
        // The first sequence is evaluated outside, where the comprehension's names mean nothing yet.
        guard case .each(_, let first) = comprehension.clauses[0] else { return }
        try compile(first)
        var bound: [String] = []
        for case .each(let target, _) in comprehension.clauses { bound += target.names.map(\.text) }
        let analysis = NameAnalysis(comprehension)
        for cell in scope.enterComprehension(binding: bound, mentionedInside: analysis.mentionedInside) {
            emit(.renewCell, cell, at: range)
        }
        var exits: [(jump: Int, start: Int)] = []
        var skips: [[Int]] = []
        for (place, clause) in comprehension.clauses.enumerated() {
            switch clause {
            case .each(let target, let sequence):
                if place > 0 { try compile(sequence) }
                emit(.iterate, at: sequence.range)
                exits.append((emitJump(.next, at: sequence.range, 1), here - 1))
                skips.append([])
                try emitStore(target)
            case .only(let condition):
                try compile(condition)
                skips[skips.count - 1].append(emitJump(.jumpIfFalse, at: condition.range, -1))
            }
        }
        try compile(comprehension.element)
        emit(isSet ? .insert : .append, exits.count, at: comprehension.element.range, -1)
        for (exit, skips) in zip(exits, skips).reversed() {
            for skip in skips { land(skip) }
            emit(.loop, exit.start, at: range)
            land(exit.jump)
            adjustDepth(by: -1)
        }
        scope.leaveComprehension()
    }
}
