extension Builtins {
    /// `print`, and drawing as notebooks ask for it.
    static func output() -> [NativeFunction] {
        [
            NativeFunction(variadic: "print", body: print),
            forwarded("draw_dot", to: "draw"),
        ]
    }

    private static func print(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        var separator = " "
        var end = "\n"
        for (name, value) in call.keywords {
            guard name != "flush" else { continue }
            guard name == "sep" || name == "end" else {
                throw call.interpreter.unknownKeyword(name, of: "print", among: ["sep", "end", "flush"])
            }
            let text = value.isNone ? nil : try Call(call.interpreter, [value]).text(0, name)
            if name == "sep" { separator = text ?? " " } else { end = text ?? "\n" }
        }
        var line = ""
        for (place, argument) in call.arguments.enumerated() {
            if place > 0 { line += separator }
            line += try call.interpreter.text(of: argument)
        }
        call.interpreter.host.write(line + end)
        return .none
    }

    /// A command under the name that notebooks have for it.
    private static func forwarded(_ name: String, to command: String) -> NativeFunction {
        NativeFunction(variadic: name) { (call: Call) throws(Diagnostic) in
            try call.interpreter.host.perform(command, call)
        }
    }
}
