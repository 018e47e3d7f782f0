/// A float as Python prints it: the shortest digits that read back exactly, an exponent from 1e16 up and
/// below 1e-4.
public func text(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    // Swift finds the same digits, and writes an exponent from 2⁵³ up.
    if number.magnitude < 1e16, number.magnitude >= 0x1p53 { return "\(Int(number)).0" }
    return number.description
}
