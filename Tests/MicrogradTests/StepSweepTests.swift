import Micrograd
import Testing

@Suite struct StepSweepTests {
    @Test func theParabolaAtThree() {
        withTape {
            let x = Value(3)
            let sweep = StepSweep(of: 3 * x.pow(2) - 4 * x + 5, withRespectTo: x)
            #expect(sweep.exact == 14 && sweep.data == 3 && sweep.rows.count == 15)
            #expect(sweep.rows.map(\.step).first == 1e-1 && sweep.rows.map(\.step).last == 1e-15)
            #expect(sweep.rows[0].forward == 14.300000000000068)
            #expect(sweep.rows[0].central == 14.000000000000021)
            #expect(sweep.rows[4].central == 14.000000000180533)
            #expect(sweep.rows[7].forward == 14.00000009255109)
            #expect(sweep.rows[14].forward == 10.658141036401503)
            #expect(sweep.bestForward?.step == 1e-8 && sweep.bestCentral?.step == 1e-1)
        }
    }

    @Test func stepsThatLeaveTheDomain() {
        withTape {
            let x = Value(0.05)
            let sweep = StepSweep(of: x.log(), withRespectTo: x)
            #expect(sweep.rows[0].central.isNaN && !sweep.rows[0].forward.isNaN)
            #expect(isClose(sweep.bestCentral?.central ?? 0, 20, relative: 1e-8))
        }
    }

    /// Plain differences look across corners, and show what comes of it.
    @Test func stepsAcrossACorner() {
        withTape {
            let x = Value(0.05)
            let sweep = StepSweep(of: x.relu() * 1.0, withRespectTo: x)
            #expect(isClose(sweep.rows[0].central, 0.75) && isClose(sweep.rows[2].central, 1))
        }
    }
}
