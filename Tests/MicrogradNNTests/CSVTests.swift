import MicrogradNN
import Testing

@Suite struct CSVTests {
    @Test func numbersWithAndWithoutHeader() throws {
        let expected = DataSet(points: [[0.5, 1], [2, 0.25]], labels: [-1, 1])
        #expect(try DataSet(csv: "x,y,label\n0.5,1,-1\n2,\"0.25\",1\n") == expected)
        #expect(try DataSet(csv: "0.5,1,-1\r\n2, 0.25 ,1") == expected)
        #expect(
            try DataSet(csv: "\u{feff}\"a\nb\",\"say \"\"y\"\"\",\"l,\"\n\n0.5,1e0,-1\n\n+2,.25,1\n\n")
                == expected)
    }

    @Test(arguments: [
        ("", 1, 1, "the file is empty"),
        ("\n\n", 1, 1, "the file is empty"),
        ("x,y\n", 1, 1, "there is a header and no row of numbers"),
        ("1\n2\n", 1, 1, "there is only one column"),
        ("1,2,3\n4,5\n", 2, 3, "this row has 2 fields, the first has 3"),
        ("1,2\n3,4,5\n", 2, 5, "this row has 3 fields, the first has 2"),
        ("x,y\n\n1,2\n3,abc\n", 4, 3, "'abc' is not a number"),
        ("x,2\n", 1, 1, "'x' is not a number"),
        ("1,2\n3,\n", 2, 3, "a field is empty"),
        ("1,2\n3,nan\n", 2, 3, "'nan' is not a finite number"),
        ("1,1e999\n", 1, 3, "'1e999' is not a finite number"),
        ("1,2\n\"3,4\n5,6\n", 2, 1, "the quote that opens here is never closed"),
        ("1,2\n\"3\"x,4\n", 2, 4, "there is text after the closing quote"),
        ("1,2\n3\"0,4\n", 2, 2, "a quote in the middle of a field"),
    ])
    func errors(text: String, line: Int, column: Int, message: String) throws {
        let error = #expect(throws: DataError.self) { try DataSet(csv: text) }
        #expect(error?.message == message)
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.hint != nil)
    }
}
