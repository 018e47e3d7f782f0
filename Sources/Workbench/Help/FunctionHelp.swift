/// A function of the language, for `help`: what it is and an example that runs.
struct FunctionHelp: Sendable {
    let name: String
    let usage: String
    let summary: String
    let example: String

    init(_ name: String, _ usage: String, _ summary: String, _ example: String) {
        self.name = name
        self.usage = usage
        self.summary = summary
        self.example = example
    }

    /// The functions, in the order `help` names them; the operations have their own table.
    static let all: [FunctionHelp] = [
        FunctionHelp(
            "Value", "Value(2.0, label='a')", "a leaf of the graph, made by hand",
            "a = Value(2.0)\n(a*3).data"),
        FunctionHelp(
            "grad", "grad(f)    grad(L, a, …)",
            "the gradient of a function as a function, or of L as numbers",
            "y(x) = 3*x**2 - 4*x + 5\ngrad(y)(3.0)"),
        FunctionHelp(
            "value_and_grad", "value_and_grad(f)", "a function that gives f's value and its gradient",
            "f = lambda w: w[0]*w[1]\nvalue_and_grad(f)([2.0, 3.0])"),
        FunctionHelp(
            "jacobian", "jacobian(f)(x)", "all slopes of a function from a list to a list",
            "jacobian(lambda x: [x[0]*x[1], x[0] + x[1]])([2.0, 3.0])"),
        FunctionHelp(
            "Neuron", "Neuron(nin, activation='relu', bias='zero')", "a weighted sum of inputs, bent",
            "n = Neuron(2)\nn([1.0, -2.0])"),
        FunctionHelp(
            "Layer", "Layer(nin, nout, activation='relu', bias='zero')", "neurons side by side",
            "layer = Layer(2, 3)\nlen(layer.parameters())"),
        FunctionHelp(
            "MLP", "MLP(nin, [n1, …], activation='relu', output='linear', bias='zero')",
            "a network: layers one after the other",
            "net = MLP(2, [16, 16, 1])\nprint(net)\nlen(net.parameters())"),
        FunctionHelp(
            "mlp", "params, model = mlp(nin, [n1, …])", "a network and its parameters apart from it",
            "params, model = mlp(2, [3, 1])\nloss = lambda p: (model([1.0, 2.0], p) - 1)**2\n"
                + "value, grads = value_and_grad(loss)(params)\nparams = params - 0.1*grads"),
        FunctionHelp(
            "moons", "X, y = moons(n, noise)", "two half circles that interlock; labels -1 and 1",
            "X, y = moons(60, 0.1)\nscatter X, y"),
        FunctionHelp(
            "circles", "X, y = circles(n, noise)", "a circle inside another; labels -1 and 1",
            "X, y = circles(60, 0.05)\nscatter X, y"),
        FunctionHelp(
            "spiral", "X, y = spiral(n, noise, classes)", "arms that wind around each other",
            "X, y = spiral(60, 0.02)\nscatter X, y"),
        FunctionHelp(
            "blobs", "X, y = blobs(n, noise, classes)", "round clouds of points",
            "X, y = blobs(60, 0.5, 3)\nscatter X, y"),
        FunctionHelp("xor", "X, y = xor()", "the four corners that no line can separate", "X, y = xor()\ny"),
        FunctionHelp("sum", "sum(xs)", "adds the elements of a list", "sum([1, 2, 3])"),
        FunctionHelp("mean", "mean(xs)", "the average of a list", "mean([1.0, 2.0, 6.0])"),
        FunctionHelp("len", "len(xs)", "how many elements a list has", "len([4, 5, 6])"),
        FunctionHelp(
            "range", "range(n)    range(a, b, step)", "whole numbers from a to before b",
            "list(range(2, 10, 3))"),
        FunctionHelp(
            "zip", "zip(xs, ys)", "pairs the elements of lists", "[x*y for x, y in zip([1, 2], [3, 4])]"),
        FunctionHelp(
            "enumerate", "enumerate(xs)", "elements with their numbers",
            "[(i, x) for i, x in enumerate(['a', 'b'])]"),
        FunctionHelp(
            "map", "map(f, xs)", "applies a function to every element", "list(map(lambda x: x*2, [1, 2]))"),
        FunctionHelp("sorted", "sorted(xs)", "the elements in ascending order", "sorted([3, 1, 2])"),
        FunctionHelp(
            "reversed", "reversed(xs)", "the elements from last to first", "list(reversed([1, 2, 3]))"),
        FunctionHelp("list", "list(xs)", "a list of the elements", "list(range(3))"),
        FunctionHelp("int", "int(x)", "the whole part of a number", "int(2.9)"),
        FunctionHelp("float", "float(x)", "a plain number, untracked", "float('1e-3')"),
        FunctionHelp("round", "round(x, n)", "rounds to n digits, ties to even", "round(2.675, 1)"),
        FunctionHelp(
            "print", "print(x, …, sep=' ', end='\\n')", "writes its arguments", "print('grad', 6.0)"),
        FunctionHelp("softmax", "softmax(scores)", "scores as probabilities", "softmax([1.0, 2.0])"),
        FunctionHelp("mse", "mse(predictions, ys)", "mean squared error", "mse([1.0, 2.0], [1.0, 4.0])"),
        FunctionHelp(
            "hinge", "hinge(scores, ys)", "mean hinge loss; labels -1 and 1", "hinge([0.5, -2.0], [1, -1])"),
        FunctionHelp(
            "binary_cross_entropy", "binary_cross_entropy(scores, ys)",
            "mean logistic loss of raw scores; labels -1 and 1", "binary_cross_entropy([0.0], [1])"),
        FunctionHelp(
            "cross_entropy", "cross_entropy(scores, k)", "minus the log of class k's softmax",
            "cross_entropy([1.0, 2.0, 3.0], 2)"),
        FunctionHelp(
            "accuracy", "accuracy(scores, ys)", "the share of scores with the right sign",
            "accuracy([0.5, -2.0], [1, 1])"),
    ]
}
