extension Builtins {
    /// What stands in for matplotlib in pasted cells: its calls do nothing, and those that would draw say
    /// which command does.
    static func plotting() -> [NamespaceObject] {
        let silent = [
            "figure", "show", "title", "xlabel", "ylabel", "xlim", "ylim", "axis", "grid", "legend",
            "colorbar",
            "subplot", "tight_layout", "savefig", "close", "clf", "axhline", "axvline", "text", "yscale",
            "xscale",
        ]
        var members: [String: RuntimeValue] = [:]
        for name in silent { members[name] = .native(passedOver(name, nil)) }
        let drawing = [
            ("plot", "plot xs, ys"), ("scatter", "scatter X, y"), ("contourf", "boundary net X, y"),
            ("contour", "boundary net X, y"), ("imshow", "boundary net X, y"), ("hist", "plot xs, ys"),
            ("bar", "plot xs, ys"),
        ]
        for (name, command) in drawing { members[name] = .native(passedOver(name, command)) }
        let maps = ["Spectral", "jet", "viridis", "coolwarm", "RdBu", "gray"]
        members["cm"] = .object(
            NamespaceObject(
                "matplotlib.cm", Dictionary(uniqueKeysWithValues: maps.map { ($0, RuntimeValue.text($0)) })))
        let pyplot = NamespaceObject("matplotlib.pyplot", members)
        return [pyplot, NamespaceObject("matplotlib", ["pyplot": .object(pyplot)])]
    }

    private static func passedOver(_ name: String, _ command: String?) -> NativeFunction {
        NativeFunction(variadic: name) { (call: Call) throws(Diagnostic) in
            if let command { call.interpreter.remark("plt.\(name) draws nothing here: '\(command)' does") }
            return .none
        }
    }

    /// `np.meshgrid(xs, ys)`: two tables of the coordinates of a mesh's crossings.
    static func meshgrid() -> NativeFunction {
        NativeFunction("meshgrid", ["xs", "ys"]) { (call: Call) throws(Diagnostic) in
            let (xs, ys) = (try call.elements(0), try call.elements(1))
            let (count, overflow) = xs.count.multipliedReportingOverflow(by: ys.count)
            try call.interpreter.checkSize(overflow ? .max : count)
            let shape = [ys.count, xs.count]
            return .tuple([
                .array(ArrayObject(ys.flatMap { _ in xs }, shape: shape)),
                .array(ArrayObject(ys.flatMap { y in xs.map { _ in y } }, shape: shape)),
            ])
        }
    }
}
