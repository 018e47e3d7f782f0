/// A call of a native function: its arguments, and where it stands.
///
/// A native with a signature finds its arguments in the signature's order, keywords among them, and
/// `.unbound` for those left out; a variadic one finds what was passed, and its keywords apart.
public struct Call {
    /// The interpreter the program runs in.
    public let interpreter: Interpreter
    /// The arguments.
    public var arguments: [RuntimeValue]
    /// The keyword arguments that were not put among `arguments`.
    public var keywords: [(name: String, value: RuntimeValue)] = []
    /// The values the native keeps.
    var captured: [RuntimeValue] = []
    /// Where the call stands.
    public var range: SourceRange?
    /// The text it stands in.
    public var source: Source?

    /// A call from its parts.
    public init(
        _ interpreter: Interpreter, _ arguments: [RuntimeValue],
        keywords: [(name: String, value: RuntimeValue)] = [], at range: SourceRange? = nil,
        in source: Source? = nil
    ) {
        self.interpreter = interpreter
        self.arguments = arguments
        self.keywords = keywords
        self.range = range
        self.source = source
    }

    /// The argument at a place, `.unbound` if it was left out.
    public subscript(place: Int) -> RuntimeValue {
        place < arguments.count ? arguments[place] : .unbound
    }

    /// Whether the argument at a place was passed.
    public func has(_ place: Int) -> Bool { !self[place].isUnbound }
}
