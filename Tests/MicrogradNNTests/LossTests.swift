import Micrograd
import MicrogradNN
import Testing

@Suite struct LossTests {
    @Test func means() {
        #expect(mse([Value(1), Value(3)], [0, 1]).data == 2.5)
        #expect(hinge([Value(0.5), Value(-2)], [1, -1]).data == 0.25)
        #expect(l2([Value(3), Value(4)], 0.1).data == 2.5)
        #expect(sum([]).data == 0)
    }

    @Test func logisticLossIsStable() {
        let scores = [Value(1000), Value(-1000), Value(0)]
        let loss = binaryCrossEntropy(scores, [-1, -1, 1])
        #expect(abs(loss.data - (1000 + 0.6931471805599453) / 3) < 1e-12)
        loss.backward()
        #expect(scores.map(\.grad) == [1.0 / 3, 0, -0.5 / 3])
    }

    @Test func softmaxSubtractsTheMaximum() {
        #expect(softmax([Value(1000), Value(1000)]).map(\.data) == [0.5, 0.5])
        #expect(softmax([Value(-1e308), Value(1e308)]).map(\.data) == [0, 1])
        let scores = [Value(1), Value(2), Value(3)]
        let probabilities = softmax(scores)
        #expect(abs(sum(probabilities).data - 1) < 1e-15)
        crossEntropy(scores, 1).backward()
        for (index, probability) in probabilities.enumerated() {
            #expect(abs(scores[index].grad - (probability.data - (index == 1 ? 1 : 0))) < 1e-15)
        }
        #expect(crossEntropy([Value(2), Value(2)], 0).data == 0.6931471805599453)
        #expect(
            crossEntropy([[Value(0), Value(1e5)], [Value(0), Value(0)]], [1, 0]).data == 0.6931471805599453
                / 2)
    }

    @Test func accuracies() {
        #expect(accuracy([0.5, -2, 3], [1, -1, -1]) == 2.0 / 3)
        #expect(accuracy([Value(0), Value(1)], [1, 1]) == 0.5)
        #expect(accuracy([[1, 2, 0], [3, 3, 1], [-5, 0, 1]], [1, 0, 2]) == 1)
        let points = [[0.0], [0], [0]]
        #expect(
            Loss.mse.accuracy([[0.6], [0.4], [0.2]], DataSet(points: points, labels: [1, 0, 1])) == 2.0 / 3)
        #expect(Loss.mse.accuracy([[0.6], [0.4], [0.2]], DataSet(points: points, labels: [1, 0, 7])) == nil)
    }
}
