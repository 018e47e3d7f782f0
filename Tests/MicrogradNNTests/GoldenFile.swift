#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The text of a file in the folder Golden beside this one.
func golden(_ name: String, beside source: String = #filePath) throws -> String {
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/\(folder)/Goldens/\(name)", "r") else { throw MissingGolden(name: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
}

struct MissingGolden: Error {
    let name: String
}

/// One column of a golden table, by the name in its header.
func goldenColumn(_ column: String, of name: String) throws -> [Double] {
    let lines = try golden(name).split { $0.isNewline }.map { $0.split(separator: ",").map(String.init) }
    guard let place = lines[0].firstIndex(of: column) else { throw MissingGolden(name: "\(name): \(column)") }
    return lines.dropFirst().compactMap { Double($0[place]) }
}
