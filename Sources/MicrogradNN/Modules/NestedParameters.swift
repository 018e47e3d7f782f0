import Micrograd

/// Parameters by layer and neuron: a neuron's weights, then its bias if it has one.
public typealias NestedParameters<Number> = [[[Number]]]

extension Array {
    /// Every number transformed, the nesting kept.
    public func mapNumbers<Number, Result>(
        _ transform: (Number) -> Result
    ) -> NestedParameters<Result> where Element == [[Number]] {
        map { layer in layer.map { neuron in neuron.map(transform) } }
    }

    /// Two lists of the same shape put together number by number: `parameters − rate · gradients`.
    ///
    /// ```swift
    /// let parameters = [[[1.0, 2.0]], [[3.0]]]
    /// print(parameters.combined(with: parameters) { p, g in p - 0.5 * g })   // [[[0.5, 1.0]], [[1.5]]]
    /// ```
    public func combined<Number, Other, Result>(
        with other: NestedParameters<Other>, _ combine: (Number, Other) -> Result
    ) -> NestedParameters<Result> where Element == [[Number]] {
        zip(self, other).map { zip($0, $1).map { zip($0, $1).map(combine) } }
    }
}

/// A function's value with its gradient in the shape of its parameters.
///
/// ```swift
/// let square = { (p: NestedParameters<Value>) in p[0][0][0] * p[0][0][1] }
/// let (value, gradient) = valueAndGrad(of: square)([[[2, 3]]])
/// print(value, gradient)   // 6.0 [[[3.0, 2.0]]]
/// ```
public func valueAndGrad(
    of function: @escaping (NestedParameters<Value>) -> Value
) -> (NestedParameters<Double>) -> (value: Double, gradient: NestedParameters<Double>) {
    { numbers in
        func nested<Number>(_ flat: [Number]) -> NestedParameters<Number> {
            var rest = flat[...]
            return numbers.mapNumbers { _ in rest.removeFirst() }
        }
        let flat = numbers.flatMap { $0.flatMap { $0 } }
        let (value, gradient) = valueAndGrad(of: { (values: [Value]) in function(nested(values)) })(flat)
        return (value, nested(gradient))
    }
}
