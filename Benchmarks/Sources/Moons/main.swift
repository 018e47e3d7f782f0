import Micrograd

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The moons loss, rebuilt every step through Value operators from another module.

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

struct Neuron {
    var weights: [Value]
    var bias: Value
    let bends: Bool

    func callAsFunction(_ inputs: [Value]) -> Value {
        var sum = bias
        for index in weights.indices { sum = sum + weights[index] * inputs[index] }
        return bends ? sum.relu() : sum
    }
}

func readNumbers(_ path: String) -> [[Double]] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var rows: [[Double]] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, 4096, file) != nil {
        let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let numbers = line.split { $0 == "," || $0 == "\n" || $0 == "\r" }.compactMap { Double($0) }
        if !numbers.isEmpty { rows.append(numbers) }
    }
    return rows
}

let data = readNumbers(CommandLine.arguments[1])
let initial = readNumbers(CommandLine.arguments[2])

func run(steps: Int) -> Double {
    var index = 0
    func next() -> Value {
        index += 1
        return Value(initial[index - 1].last!)
    }
    var layers: [[Neuron]] = []
    for (inputs, outputs, bends) in [(2, 16, true), (16, 16, true), (16, 1, false)] {
        layers.append(
            (0..<outputs).map { _ in
                Neuron(weights: (0..<inputs).map { _ in next() }, bias: next(), bends: bends)
            })
    }
    let parameters = layers.flatMap { $0.flatMap { $0.weights + [$0.bias] } }
    var final = 0.0
    for step in 0..<steps {
        withTape {
            var sum: Value? = nil
            for row in data {
                var x = [Value(row[0]), Value(row[1])]
                for layer in layers { x = layer.map { $0(x) } }
                let term = (1.0 + -row[2] * x[0]).relu()
                sum = sum.map { $0 + term } ?? 0.0 + term
            }
            var squares: Value? = nil
            for p in parameters { squares = squares.map { $0 + p * p } ?? 0.0 + p * p }
            let loss = sum! * (1.0 / Double(data.count)) + 1e-4 * squares!
            for p in parameters { p.zeroGrad() }
            loss.backward()
            let rate = 1 - 0.9 * Double(step) / Double(steps)
            for p in parameters { p.data -= rate * p.grad }
            final = loss.data
            if step == 0 { print("rows", Tape.current.end) }
        }
    }
    return final
}

for _ in 0..<5 {
    let start = seconds()
    let loss = run(steps: 100)
    let elapsed = seconds() - start
    print(loss, elapsed, elapsed / 100 / 65818 * 1e9, "ns a node")
}
