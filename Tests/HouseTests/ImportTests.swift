import Testing

@Suite("Rule 2: imports point down, the edge alone touches the world")
struct ImportTests {
    static let systems: Set = ["Glibc", "Musl", "Darwin"]

    /// What each target may import, from the ground up.
    static let allowed: [String: Set<String>] = [
        "CTape": [],
        "CLanes": [],
        "CLibedit": [],
        "Micrograd": systems.union(["CTape", "CLanes"]),
        "MicrogradNN": systems.union(["Micrograd", "FoundationEssentials"]),
        "Language": systems.union(["Micrograd", "MicrogradNN"]),
        "Course": systems.union(["Language", "Micrograd", "MicrogradNN"]),
        "Workbench": systems.union([
            "Course", "Language", "Micrograd", "MicrogradNN", "FoundationEssentials",
        ]),
        "MoonsExample": ["Micrograd", "MicrogradNN"],
        "LineEditing": systems.union(["CLibedit", "Synchronization"]),
        "MicrogradCLI": systems.union([
            "Workbench", "LineEditing", "Course", "Language", "Micrograd", "MicrogradNN", "ArgumentParser",
            "FoundationEssentials", "Synchronization",
        ]),
    ]

    @Test func importsPointDown() throws {
        let pattern =
            #/^\s*(?:@\w+\s+)*(?:public\s+|internal\s+|package\s+|private\s+)?import\s+(?:\w+\s+)?(\w+)/#
        for file in try SourceFile.sources.get() {
            let allowed = try #require(
                Self.allowed[file.target], "\(file.target) is new: say in HouseTests what it may import")
            for line in file.code {
                guard let module = line.firstMatch(of: pattern)?.1 else { continue }
                #expect(allowed.contains(String(module)), "\(file) imports \(module)")
            }
        }
    }

    /// It would make the binary four times as large.
    @Test func nothingImportsFoundation() throws {
        for file in try SourceFile.sources.get() {
            #expect(file.places(matching: #/import\s+(\w+\s+)?Foundation\b/#).isEmpty)
        }
    }

    /// Output, files, clocks and signals.
    @Test func onlyTheEdgeTouchesTheWorld() throws {
        let world =
            #/
            (?:^|[^\w.`])(?:
                print|debugPrint|dump|readLine|puts|fputs|putc|fputc|fwrite|printf|fprintf|perror
                |fopen|fread|fgets|getline|opendir|clock_gettime|gettimeofday|signal|sigaction|usleep
            )\s*\(
            |\b(?:FileManager|FileHandle|ContinuousClock|SuspendingClock)\b
        /#
        let edge: Set = ["MicrogradCLI", "LineEditing", "MoonsExample"]
        for file in try SourceFile.sources.get() where !edge.contains(file.target) {
            let places = file.places(matching: world).filter { !$0.contains("func ") }
            #expect(places.isEmpty, "only MicrogradCLI and LineEditing may do this")
        }
    }
}
