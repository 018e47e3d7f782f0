/// The gradient of a function of one number, as a function: nothing is changed and nothing is kept.
///
/// ```swift
/// let slope = grad(of: { x in 3 * x * x - 4 * x + 5 })
/// print(slope(3.0))   // 14.0
/// ```
public func grad(of function: @escaping (Value) -> Value) -> (Double) -> Double {
    { x in valueAndGrad(of: function)(x).gradient }
}

/// The gradient of a function of many numbers, in their order.
///
/// ```swift
/// let gradient = grad(of: { (x: [Value]) in x[0] * x[1] + x[0] })
/// print(gradient([2.0, 3.0]))   // [4.0, 2.0]
/// ```
public func grad(of function: @escaping ([Value]) -> Value) -> ([Double]) -> [Double] {
    { x in valueAndGrad(of: function)(x).gradient }
}

/// A function's value with its gradient, found in one pass each way.
///
/// ```swift
/// let square = valueAndGrad(of: { (x: Value) in x * x })
/// print(square(3.0).value, square(3.0).gradient)   // 9.0 6.0
/// ```
public func valueAndGrad(
    of function: @escaping (Value) -> Value
) -> (Double) -> (value: Double, gradient: Double) {
    { x in
        let (value, gradient) = valueAndGrad(of: { function($0[0]) })([x])
        return (value, gradient[0])
    }
}

/// A function's value with its gradient toward each of many numbers.
///
/// Values made outside and used inside are constants to it: their gradients do not change.
///
/// ```swift
/// let (value, gradient) = valueAndGrad(of: { (w: [Value]) in w[0] * w[1] + w[0] })([2.0, 3.0])
/// print(value, gradient)   // 8.0 [4.0, 2.0]
/// ```
public func valueAndGrad(
    of function: @escaping ([Value]) -> Value
) -> ([Double]) -> (value: Double, gradient: [Double]) {
    { numbers in
        withTape {
            let inputs = numbers.map { Value($0) }
            let output = function(inputs)
            let adjoints = Tape.current.adjoints(of: output)
            return (output.data, inputs.map { adjoints($0) })
        }
    }
}

extension Tape {
    /// Adjoints of everything recorded in this computation, found apart from the gradients on the tape.
    fileprivate func adjoints(of root: Value) -> (Value) -> Double {
        let (storage, row) = root.place
        precondition(
            storage == self.storage, "the function's result is on another tape than this thread's own")
        let gradients = gradients(of: row)
        // An input made after the root is one that the function did not use.
        return { $0.row <= root.row ? gradients[$0.index] : 0 }
    }

    /// The gradient of `root` toward every row up to it, without touching the gradients on the tape.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// let b = tape.leaf(-3)
    /// let product = tape.record(.multiply, a, b)
    /// print(tape.gradients(of: product)[a], tape.gradient(a))   // -3.0 0.0
    /// ```
    public func gradients(of root: Int) -> [Double] {
        check(root)
        let blocks = Adjoints.blocks(root + 1)
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: blocks * Adjoints.blockRows) {
            cells in
            withUnsafeTemporaryAllocation(of: Bool.self, capacity: blocks) { touched in
                touched.initialize(repeating: false)
                let adjoints = Adjoints(cells: cells.baseAddress!, touched: touched.baseAddress!)
                adjoints[root] = 1
                storage.pointee.sweep(from: root, adjoints: adjoints, wide: wideRows)
                var gradients = adjoints.copy(upTo: root + 1).map { $0 + 0.0 }
                gradients[0] = 0
                return gradients
            }
        }
    }
}
