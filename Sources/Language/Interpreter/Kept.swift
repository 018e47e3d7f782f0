/// Values that somebody outside the interpreter holds on to: the tape keeps their rows, and their row numbers
/// follow when it is compacted. They are kept as long as this object is.
public final class Kept {
    public internal(set) var values: [RuntimeValue]

    init(_ values: [RuntimeValue]) { self.values = values }
}
