extension Network {
    /// What looks wrong with the network's neurons over a whole data set.
    ///
    /// Dead relus are told when they are a tenth of all or more; a few are found in every trained network.
    /// Saturation is looked for in hidden layers only, since an output at its end is what labels of −1 and 1
    /// ask for, and told when most of their outputs are.
    public func diagnose(on data: DataSet) -> [TrainingWarning] {
        let census = NeuronCensus(of: self, on: data)
        var warnings: [TrainingWarning] = []
        if census.deadRelus > 0, census.deadRelus * 10 >= census.relus {
            warnings.append(.deadRelus(count: census.deadRelus, of: census.relus))
        }
        if census.saturation > 0.5 { warnings.append(.saturatedTanh(fraction: census.saturation)) }
        return warnings
    }
}
