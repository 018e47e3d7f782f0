/// A function of the user's: `def`, `f(x) = …` or `lambda`.
public final class FunctionObject: HeapObject {
    /// Its name, `<lambda>` for one without.
    public let name: String
    /// The names of its parameters.
    public let parameters: [String]
    /// The values of the last parameters that may be left out.
    public private(set) var defaults: [RuntimeValue]

    init(_ name: String, _ parameters: [String], defaults: [RuntimeValue]) {
        self.name = name
        self.parameters = parameters
        self.defaults = defaults
    }

    public override var kindName: String { "function" }
}
