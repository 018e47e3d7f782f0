import MicrogradNN

extension Builtins {
    /// Data sets: points `X` and labels `y`, as arrays.
    static func dataSets() -> [NativeFunction] {
        [
            NativeFunction("moons", ["n", "noise"], required: 0) { (call: Call) throws(Diagnostic) in
                let (count, noise) = (try count(call), try noise(call, 1))
                return DataSet.moons(count, noise: noise, using: &call.interpreter.random.data).arrays
            },
            NativeFunction("circles", ["n", "noise"], required: 0) { (call: Call) throws(Diagnostic) in
                let (count, noise) = (try count(call), try noise(call, 1))
                return DataSet.circles(count, noise: noise, using: &call.interpreter.random.data).arrays
            },
            NativeFunction("spiral", ["n", "noise", "classes"], required: 0) {
                (call: Call) throws(Diagnostic) in
                let (count, noise, classes) = (try count(call), try noise(call, 1), try classes(call, 2))
                return DataSet.spiral(
                    count, noise: noise, classes: classes, using: &call.interpreter.random.data
                ).arrays
            },
            NativeFunction("blobs", ["n", "noise", "classes"], required: 0) {
                (call: Call) throws(Diagnostic) in
                let (count, noise, classes) = (try count(call), try noise(call, 1), try classes(call, 2))
                return DataSet.blobs(
                    count, noise: noise ?? 0.5, classes: classes, using: &call.interpreter.random.data
                ).arrays
            },
            NativeFunction("xor", []) { (_: Call) throws(Diagnostic) in DataSet.xor().arrays },
            NativeFunction("load", ["path"]) { (call: Call) throws(Diagnostic) in try load(call) },
        ]
    }

    /// What is here of `sklearn.datasets`, with its names and its labels from 0.
    static func sklearnDataSets() -> [NativeFunction] {
        [
            NativeFunction("make_moons", ["n_samples", "noise", "random_state"], required: 0) {
                (call: Call) throws(Diagnostic) in
                let (count, noise) = (try count(call), try noise(call, 1))
                return try drawing(call, 2) { DataSet.makeMoons(count, noise: noise, using: &$0) }
            },
            NativeFunction("make_circles", ["n_samples", "noise", "random_state", "factor"], required: 0) {
                (call: Call) throws(Diagnostic) in
                let (count, noise) = (try count(call), try noise(call, 1))
                let factor = call.has(3) ? try call.number(3, "factor") : 0.8
                return try drawing(call, 2) { random in
                    let data = DataSet.circles(count, noise: noise, factor: factor, using: &random)
                    return DataSet(points: data.points, labels: data.labels.map { ($0 + 1) / 2 })
                }
            },
            NativeFunction(
                "make_blobs", ["n_samples", "n_features", "centers", "cluster_std", "random_state"],
                required: 0, body: makeBlobs),
        ]
    }

    /// Clouds around centers that are drawn too, as scikit-learn draws them.
    private static func makeBlobs(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let count = try count(call)
        let features = call.has(1) ? try call.whole(1, "n_features") : 2
        let centers = call.has(2) ? try call.whole(2, "centers") : 3
        let deviation = call.has(3) ? try call.number(3, "cluster_std") : 1
        guard (1...1000).contains(features), (1...count).contains(centers) else {
            throw Diagnostic(
                "there are no \(centers) clouds of \(count) points with \(features) numbers each")
        }
        try call.interpreter.checkSize(count * features)
        return try drawing(call, 4) { random in
            let places = (0..<centers).map { _ in (0..<features).map { _ in random.uniform(-10, 10) } }
            var points: [[Double]] = []
            var labels: [Double] = []
            for (label, place) in places.enumerated() {
                for _ in 0..<(count / centers + (label < count % centers ? 1 : 0)) {
                    points.append(place.map { random.normal(mean: $0, deviation: deviation) })
                    labels.append(Double(label))
                }
            }
            return DataSet(points: points, labels: labels)[random.permutation(count)]
        }
    }

    /// Draws from the session's stream of data, or from one of the seed `random_state`.
    private static func drawing(
        _ call: Call, _ place: Int, _ make: (inout NumPyRandom) -> DataSet
    ) throws(Diagnostic) -> RuntimeValue {
        guard call.has(place), !call[place].isNone else { return make(&call.interpreter.random.data).arrays }
        let seed = try call.whole(place, "random_state")
        var random = NumPyRandom(seed: UInt32(truncatingIfNeeded: seed))
        return make(&random).arrays
    }

    private static func count(_ call: Call) throws(Diagnostic) -> Int {
        guard call.has(0) else { return 100 }
        let count = try call.whole(0, "the number of points")
        guard (1...1_000_000).contains(count) else {
            throw Diagnostic("\(count) is no number of points", hint: "from 1 to 1,000,000")
        }
        return count
    }

    private static func noise(_ call: Call, _ place: Int) throws(Diagnostic) -> Double? {
        guard call.has(place), !call[place].isNone else { return nil }
        let noise = try call.number(place, "noise")
        guard noise >= 0, noise.isFinite else { throw Diagnostic("noise is a deviation: 0 or more") }
        return noise
    }

    private static func classes(_ call: Call, _ place: Int) throws(Diagnostic) -> Int {
        guard call.has(place) else { return 2 }
        let classes = try call.whole(place, "classes")
        guard (1...1000).contains(classes) else { throw Diagnostic("\(classes) is no number of classes") }
        return classes
    }

    /// `X, y = load('points.csv')`: a mistake in the file is shown at its place there.
    private static func load(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let path = try call.text(0, "the file's name")
        let source = Source(name: path, bytes: try call.interpreter.host.readFile(path))
        guard let text = String(validating: source.bytes, as: UTF8.self) else {
            throw Diagnostic("'\(path)' is not text in UTF-8", hint: "save the table as CSV in UTF-8")
        }
        do throws(DataError) {
            return try DataSet(csv: text).arrays
        } catch {
            throw Diagnostic(error, in: source)
        }
    }
}

extension DataSet {
    /// `(X, y)`: a table of the points and the labels, whole ones as ints.
    fileprivate var arrays: RuntimeValue {
        let isWhole = labels.allSatisfy { Int(exactly: $0) != nil }
        let marks = labels.map { isWhole ? RuntimeValue.integer(Int($0)) : .float($0) }
        let points = ArrayObject(
            points.joined().map { .float($0) }, shape: [count, featureCount])
        return .tuple([.array(points), .array(ArrayObject(marks))])
    }
}
