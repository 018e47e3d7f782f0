/// Blanks comments and the insides of string literals; lines stay where they are.
struct CodeScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var result: [UInt8] = []

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The text with nothing but code in it.
    mutating func code() -> String {
        while place < bytes.count {
            if isNext("//") {
                skip { $0.bytes[$0.place] == UInt8(ascii: "\n") }
            } else if isNext("/*") {
                skipComment()
            } else if let ending = ending() {
                skipLiteral(until: ending)
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func isNext(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    /// What ends the string literal that begins here: `"`, `"""`, `"#`.
    private func ending() -> String? {
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        let rest = bytes[(place + hashes)...]
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        let isLong = rest.starts(with: "\"\"\"".utf8)
        return String(repeating: "\"", count: isLong ? 3 : 1) + String(repeating: "#", count: hashes)
    }

    /// Steps on until `isOver`, keeping nothing but the ends of lines.
    private mutating func skip(until isOver: (Self) -> Bool) {
        while place < bytes.count && !isOver(self) { step() }
    }

    private mutating func step() {
        if bytes[place] == UInt8(ascii: "\n") { result.append(bytes[place]) }
        place += 1
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if isNext("/*") { depth += 1 } else if isNext("*/") { depth -= 1 } else { step(); continue }
            place += 2
        } while depth > 0 && place < bytes.count
    }

    private mutating func skipLiteral(until ending: String) {
        let isRaw = ending.hasSuffix("#")
        place += ending.utf8.count
        while place < bytes.count && !isNext(ending) {
            if !isRaw && bytes[place] == UInt8(ascii: "\\") { place += 1 }
            step()
        }
        result += Array("\"\"".utf8)
        place += ending.utf8.count
    }
}
