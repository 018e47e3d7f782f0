import Foundation
import Micrograd

/// Expressions with a derivative known to 50 digits; `Goldens/derivatives.py` writes them.
struct Derivatives: Decodable {
    struct Record: Decodable {
        let rows: [Row]
        let value: Double
        private let derivative: String

        /// The derivative of the last row toward the first.
        var exact: Double { Double(derivative) ?? .nan }

        /// Records the expression and returns its input and its root.
        func record(on tape: Tape) -> (input: Int, root: Int) {
            var places: [Int] = []
            for row in rows {
                switch row {
                case .leaf(let number): places.append(tape.leaf(number))
                case .operation(let name, let left, let right, let exponent):
                    places.append(
                        tape.record(
                            Derivatives.operations[name] ?? .add, places[left], right.map { places[$0] } ?? 0,
                            exponent: exponent ?? 0))
                }
            }
            return (places[0], places[places.count - 1])
        }

        /// What the check says of the derivative.
        func check() -> GradientCheck.Row {
            let tape = Tape(capacity: 1000)
            let (input, root) = record(on: tape)
            return GradientCheck(of: root, on: tape, withRespectTo: [input]).rows[0]
        }
    }

    enum Row: Decodable {
        case leaf(Double)
        case operation(String, Int, Int?, Double?)

        init(from decoder: any Decoder) throws {
            if let number = try? decoder.singleValueContainer().decode(Double.self) {
                self = .leaf(number)
                return
            }
            var fields = try decoder.unkeyedContainer()
            self = .operation(
                try fields.decode(String.self), try fields.decode(Int.self),
                try fields.decodeIfPresent(Int.self), try fields.decodeIfPresent(Double.self))
        }
    }

    let named: [String: Record]
    let random: [Record]

    static func read() throws -> Derivatives {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Goldens/derivatives.json")
        return try JSONDecoder().decode(Derivatives.self, from: Data(contentsOf: file))
    }

    private static let operations = Dictionary(
        uniqueKeysWithValues: Operation.allCases.map { ("\($0.row.name)", $0) })
}
