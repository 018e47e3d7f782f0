import Language

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A number as a reader sees it: the shortest text that reads back exactly, or so many significant digits.
func shownNumber(_ number: Double, digits: Int?) -> String {
    guard let digits, number.isFinite else { return text(of: number) }
    let exact = text(of: number)
    let rounded = withVaList([digits, number]) { arguments in
        var buffer = [CChar](repeating: 0, count: 64)
        vsnprintf(&buffer, buffer.count, "%.*g", arguments)
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return exact.utf8.count <= rounded.utf8.count ? exact : rounded
}
