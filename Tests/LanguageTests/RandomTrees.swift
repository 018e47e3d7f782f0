@testable import Language

/// Grows random trees of everything the grammar has.
struct RandomTrees {
    var random: TestGenerator
    private let nowhere = SourceRange(0, 0)

    init(seed: UInt64) { random = TestGenerator(state: seed) }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    private mutating func several<Part>(_ count: ClosedRange<Int>, _ make: (inout RandomTrees) -> Part)
        -> [Part]
    {
        (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
    }

    private mutating func word() -> String {
        ["a", "b2", "foo", "x_1", "α", "data"].randomElement(using: &random)!
    }

    private mutating func name() -> Name { Name(word(), at: nowhere) }

    private mutating func text() -> String {
        ["", "a", "it's", "\"q\"", "'\"", "\n\t\\", "{x}", "}{", "é漢", "\u{7}", "\u{200B}", "\\{", " # "]
            .randomElement(using: &random)!
    }

    /// An expression no deeper than `depth`.
    mutating func expression(_ depth: Int) -> Expression {
        Expression(depth <= 0 ? leaf() : kind(depth - 1), at: nowhere)
    }

    private mutating func leaf() -> Expression.Kind {
        switch below(8) {
        case 0: .integer(below(1000))
        case 1: .float(Double(below(1_000_000)) / 1000)
        case 2: .float(Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF))
        case 3: .string(text())
        case 4: .boolean(below(2) == 0)
        case 5: .none
        default: .name(word())
        }
    }

    private mutating func kind(_ depth: Int) -> Expression.Kind {
        switch below(17) {
        case 0: return .tuple(several(0...3) { $0.expression(depth) })
        case 1: return .list(several(0...3) { $0.expression(depth) })
        case 2: return .set(several(1...3) { $0.expression(depth) })
        case 3: return .comprehension(comprehension(depth))
        case 4: return .unary(below(2) == 0 ? .plus : .minus, expression(depth))
        case 5, 6: return chain(depth)
        case 7:
            let links = several(1...3) { trees in
                ComparisonLink(
                    ComparisonOperator.allCases.randomElement(using: &trees.random)!, at: trees.nowhere,
                    trees.expression(depth))
            }
            return .comparison(expression(depth), links)
        case 8: return .logical(below(2) == 0 ? .and : .or, several(2...3) { $0.expression(depth) })
        case 9: return .not(expression(depth))
        case 10:
            return .conditional(
                condition: expression(depth), value: expression(depth), otherwise: expression(depth))
        case 11: return .lambda(parameters(depth), body: expression(depth))
        case 12, 13: return .postfix(owner(depth), several(1...3) { $0.postfix(depth) })
        case 14: return .format(pieces(depth, isSpecification: false))
        default: return leaf()
        }
    }

    /// What a postfix touches; never one with postfixes itself, which would be one longer list.
    private mutating func owner(_ depth: Int) -> Expression {
        while true {
            let expression = expression(depth)
            guard case .postfix = expression.kind else { return expression }
        }
    }

    private mutating func chain(_ depth: Int) -> Expression.Kind {
        let groups: [[BinaryOperator]] = [[.add, .subtract], [.multiply, .divide, .floorDivide, .modulo]]
        if below(3) == 0 {
            return .binary(expression(depth), [BinaryLink(.power, at: nowhere, expression(depth))])
        }
        let group = groups[below(2)]
        let links = several(1...3) { trees in
            BinaryLink(group.randomElement(using: &trees.random)!, at: trees.nowhere, trees.expression(depth))
        }
        return .binary(expression(depth), links)
    }

    private mutating func comprehension(_ depth: Int) -> Comprehension {
        let shape: Comprehension.Shape = [.list, .set, .generator].randomElement(using: &random)!
        let first = Comprehension.Clause.each(target(depth), in: expression(depth))
        let others = several(0...2) { trees in
            trees.below(2) == 0
                ? Comprehension.Clause.only(trees.expression(depth))
                : .each(trees.target(depth), in: trees.expression(depth))
        }
        return Comprehension(shape, of: expression(depth), clauses: [first] + others)
    }

    private mutating func postfix(_ depth: Int) -> Postfix {
        switch below(3) {
        case 0: return Postfix(.attribute(name()), at: nowhere)
        case 1:
            var arguments = several(0...2) { trees in
                trees.below(4) == 0
                    ? Argument.spread(trees.expression(depth)) : .positional(trees.expression(depth))
            }
            if below(2) == 0 { arguments.append(.keyword(name(), expression(depth))) }
            return Postfix(.call(arguments), at: nowhere)
        default: return Postfix(.element(index(depth)), at: nowhere)
        }
    }

    private mutating func index(_ depth: Int) -> Expression {
        switch below(3) {
        case 0: expression(depth)
        case 1: slice(depth)
        default:
            Expression(
                .tuple(several(1...3) { $0.below(2) == 0 ? $0.slice(depth) : $0.expression(depth) }),
                at: nowhere)
        }
    }

    private mutating func slice(_ depth: Int) -> Expression {
        func maybe(_ trees: inout RandomTrees) -> Expression? {
            trees.below(2) == 0 ? nil : trees.expression(depth)
        }
        return Expression(.slice(lower: maybe(&self), upper: maybe(&self), step: maybe(&self)), at: nowhere)
    }

    /// Pieces of an f-string; no two texts side by side, and none empty.
    private mutating func pieces(_ depth: Int, isSpecification: Bool) -> [FormatPiece] {
        var list: [FormatPiece] = []
        for _ in 0..<below(3) {
            let text = text()
            if !text.isEmpty { list.append(.text(text)) }
            let conversion: FormatPiece.Conversion? = [nil, .representation, .string].randomElement(
                using: &random)!
            let field = FormatPiece.Field(
                expression(depth - 1), conversion: conversion,
                specification: isSpecification || depth < 1 ? [] : pieces(depth - 1, isSpecification: true))
            list.append(.field(field))
        }
        return list
    }

    private mutating func parameters(_ depth: Int) -> [Parameter] {
        let names = ["p", "q", "r"].prefix(below(4))
        let plain = below(4)
        return names.enumerated().map { position, name in
            Parameter(Name(name, at: nowhere), standard: position < plain ? nil : expression(depth))
        }
    }

    private mutating func target(_ depth: Int) -> Target {
        switch below(depth > 0 ? 6 : 3) {
        case 3: Target(.attribute(expression(depth - 1), name()), at: nowhere)
        case 4: Target(.element(expression(depth - 1), index(depth - 1)), at: nowhere)
        case 5: Target(.pattern(several(0...3) { $0.target(depth - 1) }), at: nowhere)
        default: Target(.name(word()), at: nowhere)
        }
    }

    /// A block of statements.
    mutating func block(_ depth: Int, inFunction: Bool = false, inLoop: Bool = false) -> [Statement] {
        several(1...3) { $0.statement(depth, inFunction, inLoop) }
    }

    private mutating func statement(_ depth: Int, _ inFunction: Bool, _ inLoop: Bool) -> Statement {
        Statement(
            depth > 0 && below(2) == 0 ? compound(depth - 1, inFunction, inLoop) : simple(inFunction, inLoop),
            at: nowhere)
    }

    private mutating func simple(_ inFunction: Bool, _ inLoop: Bool) -> Statement.Kind {
        switch below(13) {
        case 0: .assignment(several(1...2) { $0.target(1) }, expression(2))
        case 1:
            .augmented(
                Target(.name(word()), at: nowhere), BinaryOperator.allCases.randomElement(using: &random)!,
                operatorRange: nowhere, expression(2))
        case 2: inFunction ? .returning(below(3) == 0 ? nil : expression(2)) : .pass
        case 3: inLoop ? (below(2) == 0 ? .breaking : .continuing) : .pass
        case 4: .assertion(expression(1), message: below(2) == 0 ? nil : expression(1))
        case 5: .importModules([.init(name(), alias: below(2) == 0 ? nil : name())])
        case 6: .importNames(from: name(), [.init(name(), alias: nil), .init(name(), alias: name())])
        case 7: .importAll(from: Name("m.n", at: nowhere))
        case 8: .global([name(), name()])
        case 9:
            .deletion([
                Target(.name(word()), at: nowhere), Target(.attribute(expression(0), name()), at: nowhere),
            ])
        case 10:
            .function(
                FunctionDefinition(
                    name(), [Parameter(Name("p", at: nowhere))],
                    body: [Statement(.returning(expression(2)), at: nowhere)], isFormula: true))
        default: .expression(expression(3))
        }
    }

    private mutating func compound(_ depth: Int, _ inFunction: Bool, _ inLoop: Bool) -> Statement.Kind {
        switch below(4) {
        case 0:
            let branches = several(1...3) { trees in
                Statement.Branch(
                    trees.expression(1), trees.block(depth, inFunction: inFunction, inLoop: inLoop))
            }
            return .conditional(
                branches, otherwise: below(2) == 0 ? [] : block(depth, inFunction: inFunction, inLoop: inLoop)
            )
        case 1:
            let body = block(depth, inFunction: inFunction, inLoop: true)
            return .forLoop(target(1), in: expression(1), body: body, otherwise: [])
        case 2:
            let otherwise = block(depth, inFunction: inFunction, inLoop: inLoop)
            return .whileLoop(
                expression(1), body: block(depth, inFunction: inFunction, inLoop: true), otherwise: otherwise)
        default:
            return .function(
                FunctionDefinition(
                    name(), parameters(1), body: block(depth, inFunction: true), isFormula: false))
        }
    }
}
