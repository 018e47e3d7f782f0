#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Builtins {
    /// What programs can import. The modules are there without an import, too.
    static func defineModules(in interpreter: Interpreter) {
        let builtins = interpreter.globals.builtins
        func pick(_ names: [String]) -> [String: RuntimeValue] {
            builtins.filter { names.contains($0.key) }
        }
        let engine = NamespaceObject("micrograd.engine", pick(["Value"]))
        let nn = NamespaceObject("micrograd.nn", pick(["Module", "Neuron", "Layer", "MLP"]))
        let dataSets = NamespaceObject("sklearn.datasets", members(sklearnDataSets()))
        let sklearn = NamespaceObject("sklearn", ["datasets": .object(dataSets)])
        let random = NamespaceObject("random", pythonRandom())
        let numpyRandom = NamespaceObject("numpy.random", numpyRandom())
        let numpy = NamespaceObject(
            "numpy", numpy(interpreter).merging(["random": .object(numpyRandom)]) { first, _ in first })
        let math = NamespaceObject("math", math(interpreter))
        let micrograd = NamespaceObject(
            "micrograd",
            pick(["Value", "draw_dot"]).merging(["engine": .object(engine), "nn": .object(nn)]) { first, _ in
                first
            })
        for module in [
            engine, nn, random, numpyRandom, numpy, math, micrograd, sklearn, dataSets,
        ] {
            interpreter.modules[module.name] = module
        }
        interpreter.globals.define("__name__", as: .text("__main__"))
        interpreter.globals.define("math", as: .object(math))
        interpreter.globals.define("random", as: .object(random))
        interpreter.globals.define("np", as: .object(numpy))
        interpreter.globals.define("nn", as: .object(nn))
    }

    /// The functions of `math`. Those that are operations are tracked, as `f(v)` is.
    private static func math(_ interpreter: Interpreter) -> [String: RuntimeValue] {
        var members = interpreter.globals.builtins.filter {
            ["exp", "log", "sqrt", "sin", "cos", "tan", "tanh"].contains($0.key)
        }
        // Unlike abs and pow, they give a float for ints.
        for (name, operation) in [("fabs", "abs"), ("pow", "pow")] {
            members[name] = interpreter.globals.builtins[operation].map { floating(name, $0) }
        }
        members["log"] = .native(NativeFunction("log", ["x", "base"], required: 1, body: logarithm))
        let plain: [NativeFunction] = [
            rounding("floor", .down), rounding("ceil", .up), rounding("trunc", .towardZero),
            function("sinh", sinh), function("cosh", cosh), function("asin", asin), function("acos", acos),
            function("atan", atan), function("log10", log10), function("log2", log2),
            function("log1p", log1p), function("expm1", expm1), function("erf", erf),
            function("radians") { $0 * .pi / 180 }, function("degrees") { $0 * 180 / .pi },
            question("isnan") { $0.isNaN }, question("isinf") { $0.isInfinite },
            question("isfinite") { $0.isFinite },
            pairing("hypot", hypot), pairing("atan2", atan2), pairing("fmod", fmod),
            pairing("copysign", copysign),
            NativeFunction("isclose", ["a", "b", "rel_tol", "abs_tol"], required: 2, body: isClose),
            NativeFunction("fsum", ["sequence"]) { (call: Call) throws(Diagnostic) in
                try call.interpreter.sum(call[0], from: .float(0))
            },
            NativeFunction("prod", ["sequence"]) { (call: Call) throws(Diagnostic) in
                var product = RuntimeValue.integer(1)
                for element in try call.elements(0) {
                    product = try call.interpreter.combine(.multiply, product, element)
                }
                return product
            },
            NativeFunction("factorial", ["n"]) { (call: Call) throws(Diagnostic) in
                let n = try call.whole(0, "n")
                guard n >= 0 else { throw Diagnostic("factorial of a negative number") }
                var product = RuntimeValue.integer(1)
                for factor in stride(from: 2, through: min(n, 200), by: 1) {
                    product = try call.interpreter.combine(.multiply, product, .integer(factor))
                }
                return product
            },
        ]
        for native in plain { members[native.name] = .native(native) }
        members["pi"] = .float(.pi)
        members["tau"] = .float(2 * .pi)
        members["e"] = .float(2.718281828459045)
        members["inf"] = .float(.infinity)
        members["nan"] = .float(.nan)
        return members
    }

    /// A built-in whose whole results become floats.
    private static func floating(_ name: String, _ builtin: RuntimeValue) -> RuntimeValue {
        .native(
            NativeFunction(variadic: name, required: 1, captured: [builtin]) {
                (call: Call) throws(Diagnostic) in
                let result = try call.interpreter.call(call.captured[0], call.arguments)
                guard case .integer(let whole) = result else { return result }
                return .float(Double(whole))
            })
    }

    private static func logarithm(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let interpreter = call.interpreter
        let log = try interpreter.apply(.logarithm, call[0])
        guard call.has(1) else { return log }
        return try interpreter.combine(.divide, log, try interpreter.apply(.logarithm, call[1]))
    }

    /// A function of a plain number; a Value gives its data, and the result is not tracked.
    private static func function(_ name: String, _ body: @escaping (Double) -> Double) -> NativeFunction {
        NativeFunction(name, ["x"]) { (call: Call) throws(Diagnostic) in
            if case .node = call[0] {
                throw Diagnostic(
                    "math.\(name) is not an operation on Values",
                    hint: "math.\(name)(x.data) takes the number")
            }
            let x = try call.number(0, "x")
            let result = body(x)
            if result.isNaN && !x.isNaN {
                throw Diagnostic(
                    "\(name) of \(Language.text(of: x))", hint: "it lies outside the function's domain")
            }
            return .float(result)
        }
    }

    private static func question(_ name: String, _ body: @escaping (Double) -> Bool) -> NativeFunction {
        NativeFunction(name, ["x"]) { (call: Call) throws(Diagnostic) in
            .boolean(body(try call.number(0, "x")))
        }
    }

    private static func pairing(_ name: String, _ body: @escaping (Double, Double) -> Double)
        -> NativeFunction
    {
        NativeFunction(name, ["x", "y"]) { (call: Call) throws(Diagnostic) in
            .float(body(try call.number(0, "x"), try call.number(1, "y")))
        }
    }

    private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> NativeFunction {
        NativeFunction(name, ["x"]) { (call: Call) throws(Diagnostic) in
            if let whole = call[0].whole { return .integer(whole) }
            let number = try call.number(0, "x")
            guard number.isFinite else { throw Diagnostic("\(Language.text(of: number)) is no whole number") }
            let rounded = number.rounded(rule)
            return Int(exactly: rounded).map { .integer($0) } ?? .float(rounded)
        }
    }

    private static func isClose(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let a = try call.number(0, "a")
        let b = try call.number(1, "b")
        let relative = call.has(2) ? try call.number(2, "rel_tol") : 1e-9
        let absolute = call.has(3) ? try call.number(3, "abs_tol") : 0
        if a == b { return .boolean(true) }
        guard a.isFinite, b.isFinite else { return .boolean(false) }
        return .boolean(
            Swift.abs(a - b) <= Swift.max(relative * Swift.max(Swift.abs(a), Swift.abs(b)), absolute))
    }
}
