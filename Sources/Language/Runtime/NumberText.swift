/// A float as Python prints it: the shortest digits that read back exactly, an exponent from 1e16 up and
/// below 1e-4.
public func text(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let text = number.description
    // Swift finds the same digits, and writes an exponent from 2⁵⁴ up.
    guard number.magnitude >= 1e16, number.magnitude < 0x1p54, !text.contains("e") else { return text }
    var digits = text.filter { $0.isNumber }.dropLast()
    while digits.last == "0" { digits = digits.dropLast() }
    let fraction = digits.dropFirst()
    let point = fraction.isEmpty ? "" : "."
    return "\(number < 0 ? "-" : "")\(digits.prefix(1))\(point)\(fraction)e+16"
}
