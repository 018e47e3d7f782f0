import Testing

@testable import Language

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a body on a thread of eight megabytes of stack, as the main thread has.
private func onMainSizedStack(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t!
    #endif
    pthread_create(
        &thread, &attributes,
        { argument in
            #if canImport(Glibc)
                let argument = argument!
            #endif
            Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
            return nil
        }, box)
    pthread_join(thread, nil)
    pthread_attr_destroy(&attributes)
}

@Suite("Parser: what nests, and what only goes on")
struct DepthTests {
    /// What stands in front of an `x` and behind it, once for each level.
    static let nests: [(String, String)] = [
        ("(", ")"), ("[", "]"), ("f(", ")"), ("x[", "]"), ("-", ""), ("not ", ""), ("2**", ""),
        ("lambda: ", ""),
        ("x if c else ", ""), ("1 + (", ")"), ("a * (b + (c or ", "))"), ("f'{", "}'"), ("{", "}"),
        ("a and b < c + d * (", ")"), ("[x for x in (", ")]"), ("(a, ", ")"), ("f(x=", ")"), ("-(", ")"),
        ("a or b and not c < d + e * -f**(", ")"),
    ]

    static func nested(_ pair: (String, String), _ depth: Int) -> String {
        String(repeating: pair.0, count: depth) + "x" + String(repeating: pair.1, count: depth)
    }

    /// How many levels a pair of `nests` makes.
    static func levels(_ pair: (String, String)) -> Int {
        switch pair.0 {
        case "a * (b + (c or ", "-(", "[x for x in (", "a and b < c + d * (": 2
        case "a or b and not c < d + e * -f**(": 4
        default: 1
        }
    }

    @Test(arguments: nests)
    func aThousandLevelsWork(_ pair: (String, String)) {
        let text = DepthTests.nested(pair, 1_000 / DepthTests.levels(pair))
        onMainSizedStack {
            do {
                let list = try statements(text)
                let again = try statements(Printer.text(list))
                #expect(list == again)
            } catch {
                Issue.record("\(pair): \(error)")
            }
        }
    }

    @Test(arguments: nests)
    func moreIsADiagnostic(_ pair: (String, String)) {
        onMainSizedStack {
            for depth in [1_001, 100_000] {
                let message = complaint(DepthTests.nested(pair, depth))?.message
                #expect(message == "this nests too deep: the limit is 1000 levels")
            }
            #expect(complaint(String(repeating: pair.0, count: 100_000)) != nil)
        }
    }

    @Test func blocksNest() {
        @Sendable func blocks(_ depth: Int) -> String {
            (0..<depth).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
                + String(repeating: " ", count: depth) + "x"
        }
        onMainSizedStack {
            do {
                let list = try statements(blocks(1_000))
                #expect(try statements(Printer.text(list)) == list)
            } catch {
                Issue.record("\(error)")
            }
        }
        let deeper = blocks(1_001)
        onMainSizedStack {
            #expect(complaint(deeper)?.message == "this nests too deep: the limit is 1000 levels")
        }
    }

    @Test func chainsAreNotNests() throws {
        for chain in ["1+", "x and ", "a<", "x*", "a == b or "] {
            let text = String(repeating: chain, count: 10_000) + "1"
            #expect(try statements(Printer.text(try statements(text))) == statements(text))
        }
        let calls = "f" + String(repeating: "(x).y[0]", count: 20_000)
        #expect(try printed(calls) == calls)
        let strings = String(repeating: "'a' ", count: 20_000)
        #expect(try printed(strings) == "'" + String(repeating: "a", count: 20_000) + "'")
    }

    @Test func statementsHaveALimitOfOperands() throws {
        #expect(Parser.sizeLimit == 1_000_000)
        var parser = Parser(source: Source(name: "", text: "1+1+1\n1+1+1+1"))
        parser.sizeLimit = 3
        #expect(try parser.nextStatement() != nil)
        let diagnostic = #expect(throws: Diagnostic.self) { try parser.nextStatement() }
        #expect(diagnostic?.message == "this statement has more than 3 operands")
    }

    @Test func literalsMayBeLong() throws {
        let digits = String(repeating: "9", count: 100_000)
        #expect(try printed(digits) == "1e999")
        #expect(try printed("0x" + digits) == "1e999")
        #expect(try printed("0." + digits) == "1.0")
        let name = String(repeating: "a", count: 100_000)
        #expect(try printed(name) == name)
    }

    @Test func nothingTakesTheSquareOfItsLength() {
        let names = (0..<20_000).map { "a\($0)=1" }.joined(separator: ", ")
        #expect(complaint("f(\(names))")?.message == "a call with names has at most 1000 arguments")
        #expect(complaint("def f(\(names)): x")?.message == "a function has at most 1000 parameters")
        let arguments = String(repeating: "1,", count: 20_000)
        #expect(complaint("f(\(arguments))") == nil)
    }
}
