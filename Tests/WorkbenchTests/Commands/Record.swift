import MicrogradNN

/// A record as a machine reads it.
struct Record {
    private let members: [JSON.Member]

    init(_ json: JSON) {
        members = if case .object(let members) = json { members } else { [] }
    }

    /// The names of its fields, in their order.
    var fields: [String] { members.map(\.name) }

    subscript(_ name: String) -> JSON? { members.first { $0.name == name }?.value }

    /// The records that a program gives, one a line.
    static func all(of program: String) throws -> [Record] {
        try Bench.output(of: program, form: .json).split(separator: "\n")
            .filter { $0.hasPrefix("{") }.map { Record(try JSON(parsing: String($0))) }
    }
}
