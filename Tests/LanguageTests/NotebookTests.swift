import Testing

@testable import Language

/// Cells as people paste them, in the habits of micrograd notebooks.
@Suite("Parser: notebook cells")
struct NotebookTests {
    static let cells = [
        """
        import math
        import numpy as np
        import matplotlib.pyplot as plt
        %matplotlib inline
        """,
        """
        def f(x):
          return 3*x**2 - 4*x + 5
        xs = np.arange(-5, 5, 0.25)
        ys = f(xs)
        plt.plot(xs, ys)
        """,
        """
        from graphviz import Digraph

        def trace(root):
          # builds a set of all nodes and edges in a graph
          nodes, edges = set(), set()
          def build(v):
            if v not in nodes:
              nodes.add(v)
              for child in v._prev:
                edges.add((child, v))
                build(child)
          build(root)
          return nodes, edges

        def draw_dot(root):
          dot = Digraph(format='svg', graph_attr={'rankdir': 'LR'}) if False else None
          return dot
        """.replacing("graph_attr={'rankdir': 'LR'}", with: "graph_attr=None"),
        """
        class Value:

          def __init__(self, data, _children=(), _op='', label=''):
            self.data = data
            self.grad = 0.0
            self._backward = lambda: None

          def __add__(self, other):
            other = other if isinstance(other, Value) else Value(other)
            out = Value(self.data + other.data, (self, other), '+')

            def _backward():
              self.grad += 1.0 * out.grad
            out._backward = _backward

            return out
        """,
        """
        for k in range(20):

          # forward pass
          ypred = [n(x) for x in xs]
          loss = sum((yout - ygt)**2 for ygt, yout in zip(ys, ypred))

          # backward pass
          for p in n.parameters():
            p.grad = 0.0
          loss.backward()

          # update
          for p in n.parameters():
            p.data += -0.1 * p.grad

          print(k, loss.data)
        """,
        """
        # loss function
        def loss(batch_size=None):

            # inline DataLoader :)
            if batch_size is None:
                Xb, yb = X, y
            else:
                ri = np.random.permutation(X.shape[0])[:batch_size]
                Xb, yb = X[ri], y[ri]
            inputs = [list(map(Value, xrow)) for xrow in Xb]

            # svm "max-margin" loss
            losses = [(1 + -yi*scorei).relu() for yi, scorei in zip(yb, scores)]
            data_loss = sum(losses) * (1.0 / len(losses))
            # L2 regularization
            alpha = 1e-4
            reg_loss = alpha * sum((p*p for p in model.parameters()))
            total_loss = data_loss + reg_loss

            # also get accuracy
            accuracy = [(yi > 0) == (scorei.data > 0) for yi, scorei in zip(yb, scores)]
            return total_loss, sum(accuracy) / len(accuracy)

        total_loss, acc = loss()
        print(total_loss, acc)
        """,
        """
        x1 = Value(2.0, label='x1'); x2 = Value(0.0, label='x2')
        x1w1 = x1*w1; x1w1.label = 'x1*w1'
        o = n.tanh(); o.label = 'o'
        print(f"step {k} loss {total_loss.data}, accuracy {acc*100}%")
        print('%.4f' % g.data, "{ data %.4f }" % (n.data,))
        assert abs(a.grad - 138.8338) < tol, f'off by {abs(a.grad - 138.8338):.1e}'
        """,
    ]

    @Test(arguments: cells)
    func cellsAreRead(_ cell: String) throws {
        let list = try statements(cell)
        #expect(!list.isEmpty)
        #expect(try statements(cell.replacing("\n", with: "\r\n")) == list)
        let indented = cell.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        let transcript = indented.map { $0.offset == 0 ? ">>> \($0.element)" : "... \($0.element)" }
        #expect(try statements(transcript.joined(separator: "\n") + "\nanswer 1 2 3)") == list)
    }
}
