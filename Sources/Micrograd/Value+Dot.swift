extension Value {
    /// A weighted sum, ((b + l₀r₀) + l₁r₁) + …, in one row of the tape: what a neuron is made of.
    ///
    /// Value and gradients are those of the same sum written with `*` and `+`, to the last bit.
    ///
    /// ```swift
    /// let w = [Value(2.0), Value(-1.0)]
    /// let x = [Value(3.0), Value(4.0)]
    /// let sum = Value.dot(w, x, plus: Value(0.5))
    /// sum.backward()
    /// print(sum.data, w.map(\.grad), x.map(\.grad))   // 2.5 [3.0, 4.0] [2.0, -1.0]
    /// ```
    ///
    /// It takes one row when the factors stand in two runs of rows, with the bias behind those on the left;
    /// otherwise it takes rows for each product and sum.
    public static func dot(_ left: [Value], _ right: [Value], plus bias: Value? = nil) -> Value {
        precondition(
            left.count == right.count && !left.isEmpty, "as many factors on the left as on the right")
        if let parameters = ValueRun(bias.map { left + [$0] } ?? left), let inputs = ValueRun(right),
            let sums = dots(parameters, inputs, hasBias: bias != nil)
        {
            return sums[0]
        }
        var sum = bias
        for (weight, input) in zip(left, right) {
            let product = weight * input
            sum = sum.map { $0 + product } ?? product
        }
        return sum!
    }

    /// As many weighted sums of the same inputs as there are parameters for, each of them put through an
    /// operation: what a layer is made of.
    ///
    /// ```swift
    /// let parameters = ValueRun([2.0, -1.0, 0.5, 1.0, 1.0, -9.0].map { Value($0) })!
    /// let x = ValueRun([Value(3.0), Value(4.0)])!
    /// print(Value.dots(parameters, x, hasBias: true, then: .relu)!.map(\.data))   // [2.5, 0.0]
    /// ```
    ///
    /// - Parameters:
    ///   - parameters: sum by sum the factors of the inputs, then the bias if there is one.
    ///   - inputs: the inputs of all sums.
    ///   - hasBias: whether the sums have a bias.
    ///   - operation: what is done to each sum; nil for nothing.
    /// - Returns: nil when an input is a parameter, too.
    public static func dots(
        _ parameters: ValueRun, _ inputs: ValueRun, hasBias: Bool, then operation: Operation? = nil
    ) -> ValueRun? {
        precondition(inputs.count > 0, "a weighted sum has a term")
        let width = inputs.count + (hasBias ? 1 : 0)
        let count = parameters.count / width
        precondition(count * width == parameters.count && count > 0, "as many factors as inputs")
        precondition(
            operation?.isUnary ?? true,
            "what is done to a sum takes nothing else")
        let storage = TapeStorage.current
        let (first, second) = (parameters.place, inputs.place)
        precondition(
            first.storage == storage && second.storage == storage,
            "the operands are on another tape than this thread's own; use { } makes a tape the thread's own")
        guard parameters.isApart(from: inputs) else { return nil }
        let run = DotRun(
            parameters: first.first, inputs: second.first, count: inputs.count, hasBias: hasBias)
        let results = storage.pointee.appendDots(run, sums: count, 0, then: operation)
        return ValueRun(storage, first: results, count: count)
    }
}
