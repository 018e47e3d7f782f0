extension Network {
    /// The parameters as JSON, every bit of them, with the shape they belong to.
    ///
    /// ```swift
    /// let model = MLP(2, [3, 1])
    /// let text = model.savedParameters.prettyText
    /// let other = MLP(2, [3, 1])
    /// try other.load(JSON(parsing: text))
    /// print(other.data == model.data)   // true
    /// ```
    public var savedParameters: JSON {
        let layers: [JSON] = layers.map { layer in
            [
                "activation": .string(layer.activation.rawValue),
                "bias": .bool(layer.neurons[0].b != nil),
                "neurons": .array(
                    layer.neurons.map { neuron in .array(neuron.parameters.map { .number($0.data) }) }),
            ]
        }
        return ["format": "micrograd parameters", "inputs": .integer(inputCount), "layers": .array(layers)]
    }

    /// Sets the parameters to saved ones.
    ///
    /// Nothing changes unless everything fits.
    ///
    /// - Throws: ``DataError`` when these are not saved parameters, or those of a network of another shape.
    public func load(_ saved: JSON) throws(DataError) {
        guard saved["format"]?.string == "micrograd parameters", let savedLayers = saved["layers"]?.array
        else {
            throw DataError("these are not saved parameters", hint: "save net to FILE writes them")
        }
        try expect(
            saved["inputs"]?.number.flatMap { Int(exactly: $0) } ?? 0, inputCount, "inputs", "the network")
        try expect(savedLayers.count, layers.count, "layers", "the network")
        var numbers: [Double] = []
        for (index, layer) in layers.enumerated() {
            numbers += try layer.parameters(from: savedLayers[index], "layers[\(index)]")
        }
        setData(numbers)
    }
}

extension Layer {
    /// This layer's numbers as they were saved, in the order of its parameters.
    fileprivate func parameters(from saved: JSON, _ place: String) throws(DataError) -> [Double] {
        guard saved["activation"]?.string == activation.rawValue else {
            throw DataError(
                "\(place) has \(activation.rawValue) neurons, the saved ones are"
                    + " \(saved["activation"]?.string ?? "unknown")",
                hint: "make the network as the saved one was made")
        }
        let rows = saved["neurons"]?.array ?? []
        try expect(rows.count, neurons.count, "neurons", place)
        var numbers: [Double] = []
        for (index, neuron) in neurons.enumerated() {
            let path = "\(place).neurons[\(index)]"
            let row = rows[index].array ?? []
            try expect(row.count, neuron.parameters.count, "parameters", path)
            for (element, parameter) in zip(row, neuron.namedParameters) {
                guard let number = element.number else {
                    throw DataError("\(path).\(parameter.name) is not saved as a number")
                }
                numbers.append(number)
            }
        }
        return numbers
    }
}

/// Refuses a saved count that differs from the network's.
private func expect(_ saved: Int, _ own: Int, _ things: String, _ place: String) throws(DataError) {
    guard saved == own else {
        throw DataError(
            "\(place) has \(own) \(things), the saved one \(saved)",
            hint: "make the network as the saved one was made")
    }
}
