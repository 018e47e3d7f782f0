import Micrograd
import Testing

@Suite("Gradients of functions")
struct FunctionalGradientTests {
    @Test func ofOneNumber() {
        let slope = grad(of: { x in 3 * x * x - 4 * x + 5 })
        #expect(slope(3.0) == 14)
        let (value, gradient) = valueAndGrad(of: { (x: Value) in x * x })(3)
        #expect(value == 9 && gradient == 6)
    }

    @Test func ofManyNumbers() {
        let gradient = grad(of: { (x: [Value]) in x[0] * x[1] + x[0] })
        #expect(gradient([2, 3]) == [4, 2])
    }

    @Test func ofAFunctionThatIgnoresItsInputs() {
        #expect(grad(of: { (x: [Value]) in x[0] })([1, 2, 3]) == [1, 0, 0])
        #expect(grad(of: { (x: [Value]) in x[2] })([1, 2, 3]) == [0, 0, 1])
        #expect(grad(of: { (_: Value) in Value(4) })(1) == 0)
        withTape {
            let outside = Value(4)
            #expect(grad(of: { (_: Value) in outside })(1) == 0)
            #expect(outside.grad == 0)
        }
    }

    @Test func nothingIsChangedAndNothingIsKept() {
        withTape {
            let w = Value(3)
            (w * w).backward()
            let (end, before) = (Tape.current.end, w.grad)
            let slope = grad(of: { x in x * w * w })
            for _ in 0..<100 { #expect(slope(2) == 9) }
            #expect(Tape.current.end == end)
            #expect(w.grad == before && w.data == 3)
        }
    }

    @Test func insideOneAnother() {
        // The slope of x·(slope of y² at 5) is 10: the inner function's inputs are its own.
        let outer = grad(of: { x in x * grad(of: { y in y * y })(5) })
        #expect(outer(2) == 10)
    }

    /// Its row on this tape is another number's.
    @Test func aResultOnAnotherTapeTraps() async {
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 1 << 11)
            let elsewhere = tape.use { Value(3) }
            _ = grad(of: { x in
                _ = x * x
                return elsewhere
            })(2)
        }
    }

    @Test func memoryIsBackAfterTheCall() async {
        await #expect(processExitsWith: .success) {
            func slope(_ terms: Int) -> Double {
                grad(of: { x in
                    var sum = x
                    for _ in 0..<terms { sum = sum + x }
                    return sum
                })(1)
            }
            precondition(slope(1_500_000) == 1_500_001)
            let before = residentBytes()
            precondition(slope(1_500_000) == 1_500_001)
            let twice = residentBytes()
            for _ in 0..<3 { precondition(slope(1_500_000) == 1_500_001) }
            precondition(residentBytes() < twice + 20_000_000, "memory grew")
            // Calls as large as the one before find its memory in place; smaller ones let it go.
            for _ in 0..<2 { precondition(slope(10) == 11) }
            precondition(residentBytes() < before + 20_000_000, "memory was kept")
        }
    }
}
