extension Compiler {
    /// Pushes the value of an expression.
    mutating func compile(_ expression: Expression) throws(Diagnostic) {
        let range = expression.range
        switch expression.kind {
        case .integer(let number): emitInteger(number, at: range)
        case .float(let number): emitConstant(.float(number), at: range)
        case .string(let text): emitConstant(.text(text), at: range)
        case .boolean(let truth): emitConstant(.boolean(truth), at: range)
        case .none: emitConstant(.none, at: range)
        case .name(let name): emitLoad(name, at: range)
        case .format(let pieces): try compile(pieces, at: range)
        case .tuple(let parts): try compile(parts, into: .makeTuple, at: range)
        case .list(let parts): try compile(parts, into: .makeList, at: range)
        case .set(let parts): try compile(parts, into: .makeSet, at: range)
        case .comprehension(let comprehension): try compile(comprehension, at: range)
        case .unary(let symbol, let operand): try compile(symbol, operand, at: range)
        case .binary(let first, let links): try compile(first, links)
        case .comparison(let first, let links): try compile(first, links)
        case .logical(let symbol, let operands): try compile(symbol, operands)
        case .not(let operand):
            try compile(operand)
            emit(.not, at: range)
        case .conditional(let condition, let value, let otherwise):
            try compile(condition, value, otherwise)
        case .lambda(let parameters, let body):
            let result = Statement(.returning(body), at: body.range)
            try compileFunction(name: "<lambda>", parameters, [result], at: range)
        case .postfix(let base, let postfixes): try compile(base, postfixes)
        case .slice(let lower, let upper, let step): try compileSlice(lower, upper, step, at: range)
        }
    }

    private mutating func compile(
        _ parts: [Expression], into opcode: Opcode, at range: SourceRange
    ) throws(Diagnostic) {
        for part in parts { try compile(part) }
        emit(opcode, parts.count, at: range, 1 - parts.count)
    }

    private mutating func compile(
        _ symbol: UnaryOperator, _ operand: Expression, at range: SourceRange
    ) throws(Diagnostic) {
        switch (symbol, operand.kind) {
        case (.minus, .integer(let number)) where number != .min: emitInteger(-number, at: range)
        case (.minus, .float(let number)): emitConstant(.float(-number), at: range)
        default:
            try compile(operand)
            emit(symbol == .minus ? .minus : .plus, at: range)
        }
    }

    private mutating func compile(_ first: Expression, _ links: [BinaryLink]) throws(Diagnostic) {
        try compile(first)
        for link in links {
            try compile(link.operand)
            emit(link.symbol.opcode, at: first.range.joined(with: link.operand.range), -1)
        }
    }

    /// `a < b < c` is `a < b and b < c`, with `b` evaluated once: it is kept below the first answer.
    private mutating func compile(_ first: Expression, _ links: [ComparisonLink]) throws(Diagnostic) {
        try compile(first)
        var exits: [Int] = []
        for (place, link) in links.enumerated() {
            let isLast = place == links.count - 1
            try compile(link.operand)
            if !isLast {
                emit(.duplicate, at: link.range, 1)
                emit(.sink, at: link.range)
            }
            emit(.compare, link.symbol.number, at: first.range.joined(with: link.operand.range), -1)
            if !isLast { exits.append(emitJump(.jumpIfFalseOrPop, at: link.range, -1)) }
        }
        guard !exits.isEmpty else { return }
        let end = emitJump(.jump, at: first.range)
        for exit in exits { land(exit) }
        // Where a comparison has failed, its answer lies on top of the operand that was kept.
        adjustDepth(by: 1)
        emit(.swap, at: first.range)
        emit(.pop, at: first.range, -1)
        land(end)
    }

    private mutating func compile(
        _ symbol: LogicalOperator, _ operands: [Expression]
    ) throws(Diagnostic) {
        var exits: [Int] = []
        for (place, operand) in operands.enumerated() {
            try compile(operand)
            guard place < operands.count - 1 else { break }
            exits.append(
                emitJump(symbol == .and ? .jumpIfFalseOrPop : .jumpIfTrueOrPop, at: operand.range, -1))
        }
        for exit in exits { land(exit) }
    }

    private mutating func compile(
        _ condition: Expression, _ value: Expression, _ otherwise: Expression
    ) throws(Diagnostic) {
        try compile(condition)
        let toOtherwise = emitJump(.jumpIfFalse, at: condition.range, -1)
        try compile(value)
        let toEnd = emitJump(.jump, at: value.range)
        land(toOtherwise)
        adjustDepth(by: -1)
        try compile(otherwise)
        land(toEnd)
    }

    private mutating func compileSlice(
        _ lower: Expression?, _ upper: Expression?, _ step: Expression?, at range: SourceRange
    ) throws(Diagnostic) {
        for bound in [lower, upper, step] {
            if let bound { try compile(bound) } else { emitConstant(.none, at: range) }
        }
        emit(.makeSlice, at: range, -2)
    }

    private mutating func compile(_ pieces: [FormatPiece], at range: SourceRange) throws(Diagnostic) {
        for piece in pieces {
            switch piece {
            case .text(let text): emitConstant(.text(text), at: range)
            case .field(let field):
                try compile(field.value)
                if !field.specification.isEmpty { try compile(field.specification, at: range) }
                let step = FormatStep(
                    conversion: field.conversion, hasSpecification: !field.specification.isEmpty)
                emit(.format, .format(step), at: field.value.range, step.hasSpecification ? -1 : 0)
            }
        }
        emit(.join, pieces.count, at: range, 1 - pieces.count)
    }
}

extension BinaryOperator {
    var opcode: Opcode {
        switch self {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .modulo
        case .power: .power
        }
    }
}

extension ComparisonOperator {
    /// Its number as an instruction's operand.
    var number: Int { ComparisonOperator.table.firstIndex(of: self) ?? 0 }
}
