import Micrograd

/// ((b + w₀x₀) + w₁x₁) + …, the order in which Python's `sum((wi*xi …), b)` adds, on which last digits
/// depend. Without a bias the first product begins.
///
/// It takes one row of the tape. (A neuron of the language is recorded product by product and sum by sum, so
/// that drawings and explanations show each; the numbers are the same.)
func weightedSum(weights: [Value], bias: Value?, _ inputs: [Value]) -> Value {
    precondition(inputs.count == weights.count, "one input for each weight")
    return Value.dot(weights, inputs, plus: bias)
}

/// The same on plain numbers, nothing recorded.
func weightedSum(weights: [Double], bias: Double?, _ inputs: [Double]) -> Double {
    precondition(inputs.count == weights.count, "one input for each weight")
    var sum = bias ?? weights[0] * inputs[0]
    for index in (bias == nil ? 1 : 0)..<weights.count { sum += weights[index] * inputs[index] }
    return sum
}

/// Plain numbers as leaves of this thread's tape.
func constants(_ numbers: [Double]) -> [Value] {
    Array(ValueRun.constants(numbers))
}
