/// `range(start, stop, step)`: whole numbers at equal distances, never written out.
public final class RangeObject: HeapObject {
    public let start: Int
    public let stop: Int
    public let step: Int
    /// How many numbers there are.
    public let count: Int

    /// A range; `step` is not 0.
    public init(start: Int, stop: Int, step: Int) {
        self.start = start
        self.stop = stop
        self.step = step
        let isEmpty = step > 0 ? start >= stop : start <= stop
        let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
        count = isEmpty ? 0 : Int(clamping: (distance - 1) / step.magnitude + 1)
    }

    /// The number at a place, from 0.
    public subscript(place: Int) -> Int { start &+ place &* step }

    /// Whether a number is among them.
    func contains(_ number: Int) -> Bool {
        guard step > 0 ? start <= number && number < stop : stop < number && number <= start else {
            return false
        }
        let distance = step > 0 ? UInt(bitPattern: number &- start) : UInt(bitPattern: start &- number)
        return distance % step.magnitude == 0
    }

    /// The same numbers from the last to the first.
    var reversed: RangeObject {
        guard count > 0 else { return self }
        return RangeObject(start: self[count - 1], stop: start &- step, step: 0 &- step)
    }

    public override var kindName: String { "range" }

    override func print(to printer: inout ValuePrinter) {
        printer.text += step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    }
}
