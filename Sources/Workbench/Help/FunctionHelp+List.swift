extension FunctionHelp {
    /// The functions by what they are about, in the order `help functions` names them; the operations have
    /// their own table.
    static let groups: [(title: String, functions: [FunctionHelp])] = [
        ("Gradients", gradients),
        ("Networks", networks),
        ("Losses", losses),
        ("Data", data),
        ("Lists", lists),
        ("Kinds", kinds),
        ("Output", output),
    ]

    /// All functions.
    static let all = groups.flatMap(\.functions)

    private static let gradients: [FunctionHelp] = [
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
    ]

    private static let networks: [FunctionHelp] = [
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
            "Module", "isinstance(x, Module)", "the kind that every network is of",
            "isinstance(Neuron(2), Module)"),
    ]

    private static let losses: [FunctionHelp] = [
        FunctionHelp("mse", "mse(predictions, ys)", "mean squared error", "mse([1.0, 2.0], [1.0, 4.0])"),
        FunctionHelp(
            "hinge", "hinge(scores, ys)", "mean hinge loss; labels -1 and 1", "hinge([0.5, -2.0], [1, -1])"),
        FunctionHelp(
            "binary_cross_entropy", "binary_cross_entropy(scores, ys)",
            "mean logistic loss of raw scores; labels -1 and 1", "binary_cross_entropy([0.0], [1])"),
        FunctionHelp(
            "cross_entropy", "cross_entropy(scores, k)", "minus the log of class k's softmax",
            "cross_entropy([1.0, 2.0, 3.0], 2)"),
        FunctionHelp("softmax", "softmax(scores)", "scores as probabilities", "softmax([1.0, 2.0])"),
        FunctionHelp(
            "accuracy", "accuracy(scores, ys)", "the share of scores with the right sign",
            "accuracy([0.5, -2.0], [1, 1])"),
    ]

    private static let data: [FunctionHelp] = [
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
        FunctionHelp(
            "load", "X, y = load('points.csv')", "points and labels from a file of numbers",
            "X, y = load('points.csv')\nX"),
        FunctionHelp(
            "make_moons", "X, y = make_moons(n_samples=100, noise=0.1)",
            "moons as scikit-learn makes them; labels 0 and 1",
            "from sklearn.datasets import make_moons\nX, y = make_moons(n_samples=4, noise=0.1)\ny"
        ),
        FunctionHelp(
            "make_circles", "X, y = make_circles(n_samples=100, noise=0.1)",
            "circles as scikit-learn makes them; labels 0 and 1",
            "from sklearn.datasets import make_circles\nX, y = make_circles(n_samples=4, noise=0.1)\ny"),
    ]

    private static let lists: [FunctionHelp] = [
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
        FunctionHelp(
            "filter", "filter(f, xs)", "the elements for which f is true",
            "list(filter(lambda x: x > 1, [1, 2, 3]))"),
        FunctionHelp("sorted", "sorted(xs)", "the elements in ascending order", "sorted([3, 1, 2])"),
        FunctionHelp(
            "reversed", "reversed(xs)", "the elements from last to first", "list(reversed([1, 2, 3]))"),
        FunctionHelp("all", "all(xs)", "whether every element is true", "all([True, 2 > 1])"),
        FunctionHelp("any", "any(xs)", "whether one element is true", "any([False, 2 > 1])"),
        FunctionHelp("iter", "iter(xs)", "goes through the elements, for next", "i = iter([4, 5])\nnext(i)"),
        FunctionHelp("next", "next(i)", "the next element of an iterator", "i = iter([4, 5])\nnext(i)"),
    ]

    private static let kinds: [FunctionHelp] = [
        FunctionHelp("list", "list(xs)", "a list of the elements", "list(range(3))"),
        FunctionHelp("tuple", "tuple(xs)", "the elements as a tuple", "tuple([1, 2])"),
        FunctionHelp("set", "set(xs)", "the elements, each once", "set([1, 2, 2])"),
        FunctionHelp("int", "int(x)", "the whole part of a number", "int(2.9)"),
        FunctionHelp("float", "float(x)", "a plain number, untracked", "float('1e-3')"),
        FunctionHelp("bool", "bool(x)", "whether it counts as true", "bool(0.0)"),
        FunctionHelp("str", "str(x)", "its text", "str(2.5)"),
        FunctionHelp("repr", "repr(x)", "its text as the prompt shows it", "repr('a')"),
        FunctionHelp("type", "type(x)", "what kind of thing it is", "type(2.0)"),
        FunctionHelp(
            "isinstance", "isinstance(x, kind)", "whether it is of a kind", "isinstance(Value(2.0), Value)"),
        FunctionHelp("callable", "callable(x)", "whether it can be called", "callable(tanh)"),
        FunctionHelp("id", "id(x)", "a number that tells two things apart", "a = [1]; b = a\nid(a) == id(b)"),
        FunctionHelp("round", "round(x, n)", "rounds to n digits, ties to even", "round(2.675, 1)"),
    ]

    private static let output: [FunctionHelp] = [
        FunctionHelp(
            "print", "print(x, …, sep=' ', end='\\n')", "writes its arguments", "print('grad', 6.0)"),
        FunctionHelp(
            "format", "format(x, '.4f')", "a number as text, in a given form", "format(24.70408, '.2f')"),
        FunctionHelp(
            "draw_dot", "draw_dot(L)", "draws the graph, as the command draw does",
            "a = 2.0\nL = a*a\ndraw_dot(L)"),
    ]
}
