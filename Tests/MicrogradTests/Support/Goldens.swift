import Foundation
import Micrograd

/// Numbers found by PyTorch; `Goldens/make_goldens.py` writes them.
enum Goldens {
    /// One operation at one point.
    struct Case: Decodable {
        let operation: String
        let x: Number
        let y: Number
        let value: Number
        /// The slope toward each operand.
        let first: [Number]
        /// The slopes of the slopes, row by row of the Hessian.
        let second: [Number]?
    }

    /// A random program: leaves, then `[operation, operand, operand or exponent]`; the root is the sum of
    /// all that is not a leaf.
    struct Program: Decodable {
        struct Row: Decodable {
            let operation: String
            let left: Int
            let right: Double

            init(from decoder: any Decoder) throws {
                var fields = try decoder.unkeyedContainer()
                operation = try fields.decode(String.self)
                left = try fields.decode(Int.self)
                right = try fields.decode(Double.self)
            }
        }
        let leaves: [Double]
        let rows: [Row]
        let value: Number
        let gradient: [Number]
        /// The Hessian's column along the first leaf.
        let column: [Number]
    }

    /// A number, or the text of one that JSON does not have.
    struct Number: Decodable {
        let value: Double

        init(from decoder: any Decoder) throws {
            let field = try decoder.singleValueContainer()
            if let number = try? field.decode(Double.self) {
                value = number
            } else if let number = Double(try field.decode(String.self)) {
                value = number
            } else {
                throw DecodingError.dataCorruptedError(in: field, debugDescription: "not a number")
            }
        }
    }

    static func load<Item: Decodable>(_ name: String, as item: Item.Type) throws -> [Item] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "Goldens/\(name).json"))
        return try JSONDecoder().decode([Item].self, from: data)
    }

    static let operations = Dictionary(uniqueKeysWithValues: Operation.allCases.map { ($0.name, $0) })
}
