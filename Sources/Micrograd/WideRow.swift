/// An operation with a value rule and local slopes of the user's own.
///
/// The slopes are taken on trust by backpropagation and by forward mode; finite differences, which use the
/// value rule alone, tell whether they are right. Here the slope should have been 2*x:
///
/// ```swift
/// let square = OperationDefinition(
///     name: "square", arity: 1, parameters: ["x"], valueText: "x**2", slopeTexts: ["3*x"],
///     value: { x in x[0] * x[0] }, slopes: { x in [3 * x[0]] })
/// let tape = Tape()
/// let x = tape.leaf(2)
/// let y = tape.record(definition: tape.define(square), [x])
/// let row = GradientCheck(of: y, on: tape).rows[0]
/// print(row.backprop, row.verdict.rawValue, row.accusation?.name ?? "nobody")   // 6.0 DISAGREE square
/// ```
public struct OperationDefinition {
    public let name: String
    /// The names of its operands, which the texts use.
    public let parameters: [String]
    /// How many operands it has.
    public var arity: Int { parameters.count }
    /// The value as text, for drawings and explanations: `x**3`.
    public let valueText: String
    /// The slope toward each operand, as text.
    public let slopeTexts: [String]
    /// The value from the operands' values.
    public let value: ([Double]) -> Double
    /// The local slopes from the operands' values, one an operand.
    public let slopes: ([Double]) -> [Double]

    public init(
        name: String, arity: Int, parameters: [String]? = nil, valueText: String = "",
        slopeTexts: [String] = [],
        value: @escaping ([Double]) -> Double, slopes: @escaping ([Double]) -> [Double]
    ) {
        precondition(arity > 0, "an operation has at least one operand")
        precondition(parameters.map { $0.count == arity } ?? true, "one name for each operand")
        self.name = name
        self.parameters = parameters ?? (1...arity).map { "x\($0)" }
        self.valueText = valueText
        self.slopeTexts = slopeTexts
        self.value = value
        self.slopes = slopes
    }
}

/// The operands of a row whose operation is a definition, with the slopes found when it was recorded.
@usableFromInline struct WideRow {
    /// The row on the tape, for which this stands.
    var row: Int
    var definition: Int
    @usableFromInline var operands: [Int32]
    @usableFromInline var slopes: [Double]
}
