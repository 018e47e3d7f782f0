extension Builtins {
    /// Functions of functions: gradients without touching any state.
    static func calculus() -> [NativeFunction] {
        [
            NativeFunction(variadic: "grad", required: 1, body: grad),
            NativeFunction("value_and_grad", ["f", "argnums"], required: 1) {
                (call: Call) throws(Diagnostic) in
                try differentiated("value_and_grad", call[0], call[1]) { (value, gradients, interpreter) in
                    .tuple([value, gradients])
                }
            },
            NativeFunction("jacobian", ["f"]) { (call: Call) throws(Diagnostic) in
                let function = try checked(call[0], "jacobian")
                return .native(
                    NativeFunction(variadic: "jacobian(f)", required: 1, captured: [function]) {
                        (call: Call) throws(Diagnostic) in
                        try call.interpreter.jacobian(of: call.captured[0], at: call.arguments)
                    })
            },
        ]
    }

    /// `grad(f)`, a function, and `grad(L, a, …)`, numbers.
    private static func grad(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        guard case .node(let root) = call[0] else {
            let place = call.keywords.first { $0.name == "argnums" }?.value
            for (name, _) in call.keywords where name != "argnums" {
                throw call.interpreter.unknownKeyword(name, of: "grad", among: ["argnums"])
            }
            let argument = call.has(1) ? call[1] : place ?? .unbound
            return try differentiated("grad", call[0], argument) { (_, gradients, _) in gradients }
        }
        guard call.arguments.count > 1 else {
            throw Diagnostic(
                "grad(L) of a Value needs what to differentiate by",
                hint: "grad(L, a) gives the derivative of L by a; 'backward L' fills all gradients")
        }
        let gradients = call.interpreter.gradients(of: Int(root))
        var results: [RuntimeValue] = []
        for argument in call.arguments.dropFirst() {
            results.append(
                try call.interpreter.replacingNumbers(in: argument) { (value) throws(Diagnostic) in
                    guard case .node(let row) = value else {
                        throw Diagnostic(
                            "grad(L, a) needs Values to differentiate by, not \(article(value.kindName))")
                    }
                    return .float(row <= root ? gradients[Int(row)] + 0.0 : 0)
                })
        }
        return results.count == 1 ? results[0] : .tuple(results)
    }

    /// A function that differentiates `function` by one of its arguments, the first unless said otherwise.
    private static func differentiated(
        _ name: String, _ function: RuntimeValue, _ place: RuntimeValue,
        _ result: @escaping (_ value: RuntimeValue, _ gradients: RuntimeValue, Interpreter) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        let function = try checked(function, name)
        guard let place = place.isUnbound ? 0 : place.whole else {
            throw Diagnostic("argnums is the number of an argument, counted from 0")
        }
        return .native(
            NativeFunction(variadic: "\(name)(f)", required: 1, captured: [function]) {
                (call: Call) throws(Diagnostic) in
                guard call.arguments.indices.contains(place) else {
                    throw Diagnostic("there is no argument \(place) to differentiate by")
                }
                let (value, gradients) = try call.interpreter.valueAndGradient(
                    of: call.captured[0], at: call.arguments, by: place)
                return result(value, gradients, call.interpreter)
            })
    }

    private static func checked(_ function: RuntimeValue, _ name: String) throws(Diagnostic) -> RuntimeValue {
        guard function.isCallable else {
            throw Diagnostic(
                "\(name) takes a function, not \(article(function.kindName))",
                hint: "define one: f(x) = x**2, then \(name)(f)")
        }
        return function
    }
}
