/// Functions: `def`, formulas, `lambda`.
extension Parser {
    /// `def f(x, y=1) -> float: …`
    mutating func definition() throws(Diagnostic) -> Statement {
        let start = token
        try enter()
        try advance()
        let name = try name("the function's name")
        bind(name.text)
        guard token.kind == .leftParenthesis else {
            throw unexpected(expecting: "'(' and the parameters of '\(name.text)'")
        }
        let opening = token
        try advance()
        let parameters = try parameters(until: .rightParenthesis, mayHaveTypes: true)
        guard token.kind == .rightParenthesis else { throw notClosed(opening) }
        try advance()
        if try accept(.arrow) { _ = try expression() }
        let loops = loopDepth
        loopDepth = 0
        functionDepth += 1
        let body = try suite(of: start)
        functionDepth -= 1
        loopDepth = loops
        leave()
        let definition = FunctionDefinition(name, parameters, body: body, isFormula: false)
        let end = body.last?.range ?? start.range
        return Statement(.function(definition), at: start.range.joined(with: end))
    }

    /// `f(x) = e`, the token being `=`.
    mutating func formula(
        _ name: Name, _ arguments: [Argument], from written: Expression
    ) throws(Diagnostic) -> Statement {
        var parameters: [Parameter] = []
        for argument in arguments {
            guard case .positional(let value) = argument, case .name(let text) = value.kind else {
                throw failure(
                    "cannot assign to a call", at: written.range,
                    hint: "\(name.text)(x) = 2*x defines a function when every argument is a plain name")
            }
            try append(Parameter(Name(text, at: value.range)), to: &parameters)
        }
        bind(name.text)
        try advance()
        let body = try expressionList()
        let definition = FunctionDefinition(
            name, parameters, body: [Statement(.returning(body), at: body.range)], isFormula: true)
        return Statement(.function(definition), at: range(from: written.range))
    }

    /// `lambda x, y=1: e`
    mutating func lambda(_ minimum: Precedence) throws(Diagnostic) -> Expression {
        let start = token
        guard minimum == .none else {
            throw failure(
                "'lambda' cannot follow an operator", at: start.range,
                hint: "put parentheses around it: (lambda x: x**2)")
        }
        try enter()
        try advance()
        if token.kind == .assign { throw keywordAsName(start) }
        let parameters = try parameters(until: .colon, mayHaveTypes: false)
        guard try accept(.colon) else { throw unexpected(expecting: "':' after the parameters of 'lambda'") }
        let body = try expression()
        leave()
        return Expression(.lambda(parameters, body: body), at: start.range.joined(with: body.range))
    }

    private mutating func parameters(
        until closing: Token.Kind, mayHaveTypes: Bool
    ) throws(Diagnostic) -> [Parameter] {
        var parameters: [Parameter] = []
        while token.kind != closing {
            if token.kind == .star || token.kind == .power || token.kind == .slash {
                throw foreignParameter()
            }
            let name = try name("a parameter's name")
            if mayHaveTypes, try accept(.colon) { _ = try expression() }
            let standard = try accept(.assign) ? try expression() : nil
            try append(Parameter(name, standard: standard), to: &parameters)
            bind(name.text)
            guard try accept(.comma) else { break }
        }
        return parameters
    }

    private func append(_ parameter: Parameter, to parameters: inout [Parameter]) throws(Diagnostic) {
        let name = parameter.name
        guard parameters.count < Parser.nameLimit else {
            throw failure(
                "a function has at most \(Parser.nameLimit) parameters", at: name.range, hint: "pass a list")
        }
        if parameters.contains(where: { $0.name == name }) {
            throw failure("two parameters are called '\(name.text)'", at: name.range, hint: "rename one")
        }
        if parameter.standard == nil, let before = parameters.last, before.standard != nil {
            throw failure(
                "'\(name.text)' needs a default, because '\(before.name.text)' in front of it has one",
                at: name.range, hint: "put parameters without defaults first")
        }
        parameters.append(parameter)
    }

    private func foreignParameter() -> Diagnostic {
        let sign = text(token)
        return failure(
            sign == "/"
                ? "'/' between parameters is not in the language"
                : "parameters such as '\(sign)args' are not in the language", at: token.range,
            hint: sign == "*" ? "take a list: def f(xs)" : "name each parameter")
    }
}
