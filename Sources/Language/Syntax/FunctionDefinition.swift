/// A function as it was written.
public struct FunctionDefinition: Sendable, Equatable {
    /// Its name.
    public let name: Name
    /// Its parameters; no two have one name.
    public let parameters: [Parameter]
    /// Its body, never empty. A formula's is one `return`.
    public let body: [Statement]
    /// True when it was written in the mathematical form, `f(x) = 3*x**2`.
    public let isFormula: Bool

    /// A function from its parts.
    public init(_ name: Name, _ parameters: [Parameter], body: [Statement], isFormula: Bool) {
        self.name = name
        self.parameters = parameters
        self.body = body
        self.isFormula = isFormula
    }
}
