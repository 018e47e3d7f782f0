/// Finds out about the names of a function's body before it is compiled.
///
/// Python decides by the text where a variable lives: a name that the body binds anywhere is local, and a
/// local one that a function inside mentions must outlive the call, in a cell.
struct NameAnalysis {
    /// Names the body binds itself, in the order in which it does.
    private(set) var bound: [String] = []
    /// Names declared `global`, and `nonlocal`.
    private(set) var globals: Set<String> = []
    private(set) var nonlocals: Set<String> = []
    /// Names that functions and lambdas inside mention in any way. More than they capture; a cell too many
    /// does no harm.
    private(set) var mentionedInside: Set<String> = []
    private var depth = 0

    init() {}

    /// The names of a function's body.
    init(_ body: [Statement]) {
        visit(body)
    }

    /// The names an expression mentions inside lambdas.
    init(_ expression: Expression) {
        visit(expression)
    }

    /// The names a comprehension mentions inside lambdas.
    init(_ comprehension: Comprehension) {
        visit(comprehension)
    }

    private mutating func bind(_ name: String) {
        if depth == 0 { bound.append(name) } else { mentionedInside.insert(name) }
    }

    private mutating func visit(_ body: [Statement]) {
        for statement in body { visit(statement) }
    }

    private mutating func visit(_ statement: Statement) {
        switch statement.kind {
        case .expression(let value): visit(value)
        case .assignment(let targets, let value):
            visit(value)
            for target in targets { visit(target) }
        case .augmented(let target, _, _, let value):
            visit(value)
            visit(target)
        case .function(let definition): visit(definition)
        case .returning(let value): if let value { visit(value) }
        case .forLoop(let target, let sequence, let body, let otherwise):
            visit(sequence)
            visit(target)
            visit(body)
            visit(otherwise)
        case .whileLoop(let condition, let body, let otherwise):
            visit(condition)
            visit(body)
            visit(otherwise)
        case .conditional(let branches, let otherwise):
            for branch in branches {
                visit(branch.condition)
                visit(branch.body)
            }
            visit(otherwise)
        case .assertion(let condition, let message):
            visit(condition)
            if let message { visit(message) }
        case .importModules(let modules):
            for module in modules { bind(module.boundName) }
        case .importNames(_, let names):
            for name in names { bind((name.alias ?? name.name).text) }
        case .global(let names): if depth == 0 { globals.formUnion(names.map(\.text)) }
        case .nonlocal(let names):
            if depth == 0 {
                nonlocals.formUnion(names.map(\.text))
            } else {
                mentionedInside.formUnion(names.map(\.text))
            }
        case .deletion(let targets): for target in targets { visit(target) }
        case .command(let command): visit(command.statement)
        case .breaking, .continuing, .pass, .importAll, .skippedClass, .skippedLine: break
        }
    }

    private mutating func visit(_ definition: FunctionDefinition) {
        bind(definition.name.text)
        visit(definition.parameters)
        depth += 1
        visit(definition.body)
        depth -= 1
    }

    private mutating func visit(_ parameters: [Parameter]) {
        for parameter in parameters {
            if let standard = parameter.standard { visit(standard) }
        }
    }

    private mutating func visit(_ target: Target) {
        switch target.kind {
        case .name(let name): bind(name)
        case .attribute(let owner, _): visit(owner)
        case .element(let owner, let index):
            visit(owner)
            visit(index)
        case .pattern(let parts): for part in parts { visit(part) }
        }
    }

    private mutating func visit(_ comprehension: Comprehension) {
        visit(comprehension.element)
        for clause in comprehension.clauses {
            switch clause {
            case .each(let target, let sequence):
                visit(sequence)
                // Its variables are the comprehension's own, but lambdas inside another may mention them.
                if depth > 0 { visit(target) }
            case .only(let condition): visit(condition)
            }
        }
    }

    private mutating func visit(_ expressions: [Expression]) {
        for expression in expressions { visit(expression) }
    }

    private mutating func visit(_ expression: Expression) {
        switch expression.kind {
        case .name(let name): if depth > 0 { mentionedInside.insert(name) }
        case .integer, .float, .string, .boolean, .none: break
        case .format(let pieces): visit(pieces)
        case .tuple(let parts), .list(let parts), .set(let parts), .logical(_, let parts): visit(parts)
        case .comprehension(let comprehension): visit(comprehension)
        case .unary(_, let operand), .not(let operand): visit(operand)
        case .binary(let first, let links):
            visit(first)
            for link in links { visit(link.operand) }
        case .comparison(let first, let links):
            visit(first)
            for link in links { visit(link.operand) }
        case .conditional(let condition, let value, let otherwise):
            visit([condition, value, otherwise])
        case .lambda(let parameters, let body):
            visit(parameters)
            depth += 1
            visit(body)
            depth -= 1
        case .postfix(let base, let postfixes):
            visit(base)
            for postfix in postfixes { visit(postfix) }
        case .slice(let lower, let upper, let step): visit([lower, upper, step].compactMap { $0 })
        }
    }

    private mutating func visit(_ postfix: Postfix) {
        switch postfix.kind {
        case .attribute: break
        case .call(let arguments): for argument in arguments { visit(argument.value) }
        case .element(let index): visit(index)
        }
    }

    private mutating func visit(_ pieces: [FormatPiece]) {
        for case .field(let field) in pieces {
            visit(field.value)
            visit(field.specification)
        }
    }
}

extension Statement.ImportedModule {
    /// The name the import binds: the alias, else the first part of the module's name.
    var boundName: String {
        alias?.text ?? String(module.text.prefix { $0 != "." })
    }
}
