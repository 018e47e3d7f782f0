import Testing

@testable import Language

@Suite("Parser: expressions")
struct ExpressionParsingTests {
    @Test(arguments: [
        ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("-2**2", "-2**2"), ("(-2)**2", "(-2)**2"),
        ("2^3^2", "2**3**2"), ("(2**3)**2", "(2**3)**2"), ("2**-1", "2**-1"), ("a-b-c", "a - b - c"),
        ("a-(b-c)", "a - (b - c)"), ("(a-b)-c", "(a - b) - c"), ("a//b%c", "a // b % c"),
        ("not a and b or c", "not a and b or c"), ("not (a and b)", "not (a and b)"),
        ("a<b<=c!=d", "a < b <= c != d"), ("a not in b", "a not in b"), ("a is not None", "a is not None"),
        ("x if c else y if d else z", "x if c else y if d else z"), ("lambda: 0", "lambda: 0"),
        ("lambda x,y=1:x+y", "lambda x, y=1: x + y"), ("f(x)(y).z[0]", "f(x)(y).z[0]"),
        ("X[:,0]", "X[:, 0]"), ("X[1:2:3]", "X[1:2:3]"), ("X[::]", "X[:]"), ("X[a,]", "X[a,]"),
        ("[x for x in xs if x if y for z in x]", "[x for x in xs if x if y for z in x]"),
        ("sum(x*w for x,w in zip(a,b))", "sum(x * w for x, w in zip(a, b))"), ("{1,2}", "{1, 2}"),
        ("{x for x in xs}", "{x for x in xs}"), ("(x for x in xs)", "(x for x in xs)"),
        ("()", "()"), ("(1,)", "1,"), ("1,2", "1, 2"), ("(1,2),3", "(1, 2), 3"), ("[1,]", "[1]"),
        ("f(*xs,a=1)", "f(*xs, a=1)"), ("'a' \"b\" r'\\n'", "'ab\\\\n'"), ("1_000", "1000"),
        ("0xff+0o17+0b11", "255 + 15 + 3"), ("1e3", "1000.0"), (".5+5.", "0.5 + 5.0"), ("1e999", "1e999"),
        ("'it\\'s'", "\"it's\""), ("'\\x41\\u00e9\\101'", "'AéA'"), ("'''a\nb'''", "'a\\nb'"),
        ("f'{x:.4f} {{}} {y!r:>{w}}'", "f'{x:.4f} {{}} {y!r:>{w}}'"), ("f'{x=}'", "f'x={x!r}'"),
        ("f'{x = :.2f}'", "f'x = {x:.2f}'"), ("f'{d[\"a\"]}' 'b'", "f'{d['a']}b'"),
        ("rf'\\{x}'", "f'\\\\{x}'"),
        ("f'{a if b else c}'", "f'{(a if b else c)}'"), ("f'{x!=y}'", "f'{x != y}'"), ("f''", "f''"),
        ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", "9.223372036854776e+18"),
        ("(a).b", "a.b"), ("(1).real", "(1).real"), ("1.0.real", "1.0.real"),
        ("(lambda x: x)(1)", "(lambda x: x)(1)"), ("-f(x)**-y", "-f(x)**-y"),
        ("1 if a else lambda: 2", "1 if a else lambda: 2"),
        ("1if a else 2", "1 if a else 2"), ("α*β", "α * β"), ("a\\\n+b", "a + b"), ("(a\n+b # c\n)", "a + b"),
    ])
    func canonicalText(_ text: String, _ canonical: String) throws {
        #expect(try printed(text) == canonical)
        #expect(try statements(canonical) == statements(text))
    }

    @Test func chainsAreFlat() throws {
        guard case .expression(let sum) = try statements("a + b - c + d*e*f")[0].kind,
            case .binary(_, let links) = sum.kind
        else {
            Issue.record("not a chain")
            return
        }
        #expect(links.map(\.symbol) == [.add, .subtract, .add])
        guard case .binary(_, let products) = links[2].operand.kind else {
            Issue.record("not a product")
            return
        }
        #expect(products.count == 2)
    }

    @Test func rangesSpanWhatWasWritten() throws {
        let text = "foo = (a + b).relu() * 2"
        let statement = try statements(text)[0]
        #expect(statement.range == SourceRange(0, 24))
        guard case .assignment(_, let value) = statement.kind, case .binary(let first, let links) = value.kind
        else {
            Issue.record("not a product")
            return
        }
        #expect(first.range == SourceRange(6, 20))
        #expect(links[0].range == SourceRange(21, 22))
        #expect(links[0].operand.range == SourceRange(23, 24))
    }

    @Test(arguments: [
        ("0.1", 0.1), ("3.14159", 3.14159), ("1e-7", 1e-7), ("12345678901234567.0", 1.2345678901234568e16),
        ("1e22", 1e22), ("1e23", 1e23), ("0.000001", 0.000001), ("2.5e-8", 2.5e-8), ("1e999", .infinity),
        ("1e-999", 0), ("179769313486231570000000000000000000000.5e270", 1.7976931348623157e308),
        ("1e99999999999999999999", .infinity), ("0.1_2", 0.12), ("000.5", 0.5), ("8.5", 8.5),
    ])
    func floatsAreTheNearest(_ text: String, _ value: Double) throws {
        guard case .expression(let literal) = try statements(text)[0].kind else { return }
        switch literal.kind {
        case .float(let read): #expect(read == value)
        case .integer(let read): #expect(Double(read) == value)
        default: Issue.record("not a number")
        }
    }

    @Test func floatsReadAsTheLibraryReadsThem() throws {
        var random = TestGenerator(state: 7)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite, value > 0 else { continue }
            guard case .expression(let literal) = try statements("\(value)")[0].kind else { return }
            #expect(literal.kind == .float(value))
            let short = Double(random.next() % 100_000) / 1000
            guard case .expression(let second) = try statements("\(short)")[0].kind else { return }
            #expect(second.kind == .float(short))
        }
    }
}
