/// A JSON value. Objects keep their order, so that what is written reads as it was composed.
///
/// ```swift
/// let row: JSON = ["name": "a", "data": 2, "backprop": 6.5]
/// print(row.text)                                     // {"name":"a","data":2,"backprop":6.5}
/// print(try JSON(parsing: "[1, 2.5e1]")[1]?.number as Any)   // Optional(25.0)
/// ```
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Written as the shortest text that reads back to the same bits; nan and the infinities, which JSON
    /// does not have, as the strings `"nan"`, `"inf"` and `"-inf"`.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A name in an object with its value.
    public struct Member: Equatable, Sendable {
        public var name: String
        public var value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The number this is, written as a number or as `"nan"`, `"inf"` or `"-inf"`; nil for all else.
    public var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        case .string("nan"): .nan
        case .string("inf"): .infinity
        case .string("-inf"): -.infinity
        default: nil
        }
    }

    /// The text of a string, nil for all else.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The elements of an array, nil for all else.
    public var array: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The value of an object's member, the last if a name comes twice; nil if there is none.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The element of an array, nil if there is none.
    public subscript(index: Int) -> JSON? {
        array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}
