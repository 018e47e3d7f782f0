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
    public func combined<Number, Other, Result>(
        with other: NestedParameters<Other>, _ combine: (Number, Other) -> Result
    ) -> NestedParameters<Result> where Element == [[Number]] {
        zip(self, other).map { zip($0, $1).map { zip($0, $1).map(combine) } }
    }
}

/// A function's value with its gradient in the shape of its parameters.
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
