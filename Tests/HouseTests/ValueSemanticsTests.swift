import Testing

@Suite("Rule 5 and what is never written")
struct ValueSemanticsTests {
    // The words stand here as patterns, which the sources are searched for.
    @Test(arguments: ["@unchecked\\s+Sendable", "nonisolated\\(unsafe\\)", "\\btry!", "\\bas!", "deprecated"])
    func isNeverWritten(pattern: String) throws {
        let expression = try Regex(pattern)
        for file in try SourceFile.sources.get() {
            let places = file.places(matching: expression)
            #expect(places.isEmpty, "\(pattern): \(places)")
        }
    }

    /// In comments too.
    @Test func nothingIsLeftForLater() throws {
        for file in try SourceFile.sources.get() + SourceFile.tests.get() where file.target != "HouseTests" {
            for (number, line) in zip(1..., file.lines) {
                // The words stand here as the pattern that is searched for, which is why this target is left out.
                #expect(!line.contains(#/\b(TODO|FIXME|XXX)\b/#), "\(file):\(number)")
            }
        }
    }

    /// Stored variables outside types, and stored static ones.
    @Test func thereIsNoGlobalMutableState() throws {
        let isGlobal = #/^(?:(?:public|internal|package|private|fileprivate|@\w+)\s+)*var\s+\w+[^{]*(?:$|=)/#
        let isStatic = #/\b(?:static|class)\s+var\s+\w+[^{]*=/#
        for file in try SourceFile.sources.get() where file.name != "main" {
            let places = file.places(matching: isGlobal) + file.places(matching: isStatic)
            #expect(places.isEmpty, "\(places)")
        }
    }
}
