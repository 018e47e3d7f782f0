import Testing

@testable import Language

@Suite("Parser: statements")
struct StatementParsingTests {
    @Test(arguments: [
        ("a=b=1", "a = b = 1"), ("a,b=2,3", "a, b = 2, 3"), ("(a,(b,c))=x", "a, (b, c) = x"),
        ("[a,b]=x", "a, b = x"), ("p.data+=-0.1*p.grad", "p.data += -0.1 * p.grad"),
        ("x[0][1]**=2", "x[0][1] **= 2"),
        ("x^=2", "x **= 2"), ("f(x)=3*x**2", "f(x) = 3 * x**2"), ("x:float=1", "x = 1"), ("x:float", "pass"),
        ("a=1;b=2;", "a = 1\nb = 2"), ("import numpy as np, math", "import numpy as np, math"),
        (
            "from sklearn.datasets import (make_moons,\n  make_blobs as b,)",
            "from sklearn.datasets import make_moons, make_blobs as b"
        ),
        ("from micrograd import *", "from micrograd import *"), ("assert a==b,'no'", "assert a == b, 'no'"),
        ("del x,y[0]", "del x, y[0]"), ("global a,b", "global a, b"), ("x[1:2]=[]", "x[1:2] = []"),
        ("for i in 1,2: pass", "for i in 1, 2:\n    pass"), ("for x, in y: x", "for x, in y:\n    x"),
        ("def f(x:float,y=2)->float:\n  return x", "def f(x, y=2):\n    return x"),
        ("def f():\n\treturn", "def f():\n    return"),
        ("if a: b\nelif c: d; e\nelse: g", "if a:\n    b\nelif c:\n    d\n    e\nelse:\n    g"),
        (
            "for a,b in c:\n  if a:\n    break\n\n  # note\n  continue\nelse:\n  x\ny",
            "for a, b in c:\n    if a:\n        break\n    continue\nelse:\n    x\ny"
        ),
        ("while a:\n    b\n  # odd\n    c", "while a:\n    b\n    c"), ("if a:\n b\nc", "if a:\n    b\nc"),
        (
            "def f():\n  if a:\n    return 1\n  else:\n    return 2\nf()",
            "def f():\n    if a:\n        return 1\n    else:\n        return 2\nf()"
        ),
        ("#!/usr/bin/env micrograd\n\"\"\"doc\"\"\"\na = 1 # x", "'doc'\na = 1"),
        ("\u{FEFF}a = 1\r\nif a:\r\n  b\r\n", "a = 1\nif a:\n    b"), ("", ""), ("\n\n# x\n  # y", ""),
        ("a = 1; for i in x: i", "a = 1\nfor i in x:\n    i"), ("x = (1,\n\n  2)", "x = 1, 2"),
        ("if a:\n    b\n\t\n\n\nelse:\n    c", "if a:\n    b\nelse:\n    c"),
        ("%matplotlib inline\nx", "pass  # '%matplotlib inline' belongs to a notebook, and was skipped\nx"),
        (
            "!pip install micrograd\nx",
            "pass  # '!pip install micrograd' belongs to a notebook, and was skipped\nx"
        ),
    ])
    func canonicalText(_ text: String, _ canonical: String) throws {
        #expect(try printed(text) == canonical)
    }

    @Test func classesOfMicrogradAreSkipped() throws {
        let cell = """
            class Neuron:
                "doc } [ ("
                x = {'a': [1, 2}

                @property
                def __call__(self, x):
            # a comment in column 1
                    s = '''
            text in column 1 ( [
            '''
                    return (self.w * x
            + self.b).tanh()

            class Layer(Module):
                def __init__(self): pass
            class Value: pass
            x = 1
            """
        let list = try statements(cell.replacing("[1, 2}", with: "[1, 2]}"))
        guard list.count == 4, case .skippedClass(let neuron, true) = list[0].kind,
            case .skippedClass(let layer, false) = list[1].kind, case .skippedClass = list[2].kind
        else {
            Issue.record("\(list)")
            return
        }
        #expect(neuron.text == "Neuron" && layer.text == "Layer")
        #expect(list[3].description == "x = 1")
    }

    @Test func promptsArePastedAlong() throws {
        let transcript = """
            micrograd> a = 2
            a = 2
            micrograd> for i in range(2):
            ..>     print(i,
            ..>           'x')
            ..>
            0 x
            1 x
            >>> b = '''
            ... kept
            '''
            ... + 1
            micrograd>
            >>> c
            3
            """
        let text = try printed(transcript.replacing("... + 1\n", with: ""))
        #expect(text == "a = 2\nfor i in range(2):\n    print(i, 'x')\nb = '\\n... kept\\n'\nc")
    }

    @Test func columnsCountThePrompt() {
        let diagnostic = complaint(">>> a = )")
        #expect(diagnostic?.rendered().hasPrefix("<test>:1:9: error:") == true)
    }

    @Test func manyBranchesAreFlat() throws {
        let text = "if a: b\n" + String(repeating: "elif c: d\n", count: 20_000)
        guard case .conditional(let branches, _) = try statements(text)[0].kind else { return }
        #expect(branches.count == 20_001)
    }
}
