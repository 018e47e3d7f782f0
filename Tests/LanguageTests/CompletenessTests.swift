import Testing

@testable import Language

@Suite("Parser: what a prompt waits for")
struct CompletenessTests {
    @Test(arguments: [
        "", "a = 1", "a = ", "a +", "a = 1\n", "for i in x: y", "for i in x:\n    y\n", "if a:\n  b\n\n",
        "x = 'a",
        "def f(x):\n  return x\nf(1)", "a )", "backward L", "try:\n  a\nexcept:\n  b\n",
        "class Value:\n  x\n",
        "class Foo:\n  x\n", "# only this", "if a:\n  b\n   ", "%magic", "?x", "load 'x", "f(x) = 2",
        "with a:\n  b\n\nc +", "'''a'''",
    ])
    func complete(_ text: String) {
        #expect(Parser.completeness(of: text, vocabulary: vocabulary()) == nil)
    }

    @Test(arguments: [
        ("f(1,", Unfinished.bracket(openedAt: 1)), ("x = [1\n\n\n", .bracket(openedAt: 4)),
        ("print(f(2)\n", .bracket(openedAt: 5)), ("backward f(", .bracket(openedAt: 10)),
        ("x = '''abc\n", .string(openedAt: 4)), ("f'''{x} ", .string(openedAt: 0)),
        ("f'''{x", .bracket(openedAt: 4)),
        ("a = 1 + \\", .line), ("a = 1 + \\\n", .line),
        ("for i in x:", .block(indentation: 4, hasBody: false)),
        ("for i in x:\n\n\n", .block(indentation: 4, hasBody: false)),
        ("for i in x:\n  # note\n", .block(indentation: 4, hasBody: false)),
        ("for i in x:\n  if a:", .block(indentation: 6, hasBody: false)),
        ("for i in x:\n  y", .block(indentation: 2, hasBody: true)),
        ("for i in x:\n  y\n\n  z", .block(indentation: 2, hasBody: true)),
        ("if a:\n  b\nelse:", .block(indentation: 4, hasBody: false)),
        ("if a:\n  b\nelse:\n     c", .block(indentation: 5, hasBody: true)),
        ("def f(x):\n  for i in x:\n    y", .block(indentation: 4, hasBody: true)),
        ("time for i in x:", .block(indentation: 4, hasBody: false)),
        ("class Value:", .block(indentation: 4, hasBody: true)),
        ("class Value:\n\n    x\n\n    y", .block(indentation: 4, hasBody: true)),
        ("try:", .block(indentation: 4, hasBody: true)),
        ("try:\n    x", .block(indentation: 4, hasBody: true)),
        ("@dec", .block(indentation: 0, hasBody: false)),
        ("@dec\ndef f():", .block(indentation: 4, hasBody: true)),
    ])
    func incomplete(_ text: String, _ expected: Unfinished) {
        #expect(Parser.completeness(of: text, vocabulary: vocabulary()) == expected)
    }
}
