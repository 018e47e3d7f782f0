extension Builtins {
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
