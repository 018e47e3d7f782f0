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
        // Programs ask it whether they are run or imported.
        interpreter.globals.define("__name__", as: .text("__main__"))
        interpreter.globals.define("Tensor", as: interpreter.globals.builtins["Value"] ?? .none)
        defineMethods(in: interpreter)
        defineModules(in: interpreter)
    }

    private static func defineMethods(in interpreter: Interpreter) {
        let kinds: [(MethodKind, [NativeFunction])] = [
            (.value, valueMethods()), (.number, numberMethods()), (.list, listMethods()),
            (.tuple, tupleMethods()), (.set, setMethods()), (.text, textMethods()), (.array, arrayMethods()),
            (.module, moduleMethods()),
        ]
        for (kind, methods) in kinds {
            for method in methods { interpreter.define(method, of: kind) }
        }
    }
}

extension Interpreter {
    /// Gives values of a kind a method.
    func define(_ method: NativeFunction, of kind: MethodKind) {
        let symbol = symbols.number(of: method.name)
        while methods[kind.rawValue].count <= symbol { methods[kind.rawValue].append(nil) }
        methods[kind.rawValue][symbol] = method
    }
}

/// A native with one argument.
func native(
    _ name: String, _ parameter: String = "x", body: @escaping NativeFunction.Unary
) -> NativeFunction {
    NativeFunction(name, [parameter], unary: body)
}
