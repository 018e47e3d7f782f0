/// What names mean before a program binds them.
///
/// Each file of this folder adds natives of one kind; here they are put together. To add one is a
/// `NativeFunction` in the list of its kind.
enum Builtins {
    /// Gives an interpreter its built-in names, methods and modules.
    static func define(in interpreter: Interpreter) {
        let natives =
            sequences() + conversions() + reductions() + operations() + calculus() + losses() + output()
            + functionalModels() + dataSets()
        for native in natives { interpreter.globals.define(native.name, as: .native(native)) }
        for type in types() + moduleTypes() { interpreter.globals.define(type.name, as: .native(type)) }
        interpreter.globals.define("Tensor", as: interpreter.globals.builtins["Value"] ?? .none)
        defineMethods(in: interpreter)
        defineModules(in: interpreter)
    }

    private static func defineMethods(in interpreter: Interpreter) {
        let kinds = [
            ("Value", valueMethods()), ("float", numberMethods()), ("list", listMethods()),
            ("tuple", tupleMethods()), ("set", setMethods()), ("str", textMethods()),
            ("ndarray", arrayMethods()), ("Neuron", moduleMethods()), ("Layer", moduleMethods()),
            ("MLP", moduleMethods()),
        ]
        for (kind, methods) in kinds {
            interpreter.methods[kind] = Dictionary(
                methods.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

/// A native with one argument, without ceremony.
func native(
    _ name: String, _ parameter: String = "x",
    body: @escaping (RuntimeValue, Interpreter) throws(Diagnostic) -> RuntimeValue
) -> NativeFunction {
    NativeFunction(name, [parameter]) { (call: Call) throws(Diagnostic) in try body(call[0], call.interpreter)
    }
}
