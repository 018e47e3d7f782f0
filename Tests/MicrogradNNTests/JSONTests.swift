import MicrogradNN
import Testing

@Suite struct JSONTests {
    @Test func writes() {
        let row: JSON = ["name": "a", "data": 2, "backprop": 6.5, "none": nil, "ok": true, "list": [1, 2.0]]
        #expect(row.text == #"{"name":"a","data":2,"backprop":6.5,"none":null,"ok":true,"list":[1,2]}"#)
        #expect(JSON.string("\"\\\n\t\u{1}é😀").text == #""\"\\\n\t\u0001é😀""#)
        #expect(
            JSON.array([.number(.nan), .number(.infinity), .number(-.infinity)]).text
                == #"["nan","inf","-inf"]"#)
        #expect(JSON.array([]).prettyText == "[]\n")
        let nested: JSON = ["a": [1, 2], "b": [[3], []]]
        #expect(
            nested.prettyText == """
                {
                  "a": [1, 2],
                  "b": [
                    [3],
                    []
                  ]
                }

                """)
    }

    @Test(arguments: [
        0, -0.0, 1, -8, 24.70408163265306, 1e-5, .leastNonzeroMagnitude, 1.7976931348623157e308, 1e16, 1e22,
        0.1,
    ])
    func numbersComeBackToTheBit(number: Double) throws {
        let back = try JSON(parsing: JSON.number(number).text).number
        #expect(back?.bitPattern == number.bitPattern)
    }

    @Test func reads() throws {
        let text = #" { "a" : [ 1 , -2.5e1, "x\u00e9\ud83d\ude00\/" , true,false,null ], "b":{}, "a2":[] } "#
        let value = try JSON(parsing: text)
        #expect(value == ["a": [1, -25.0, "xé😀/", true, false, nil], "b": [:], "a2": []])
        #expect(value["a"]?[1]?.number == -25)
        #expect(value["c"] == nil)
        #expect(try JSON(parsing: "12345678901234567168") == .number(12345678901234567168))
        #expect(try JSON(parsing: value.prettyText).text == value.text)
        #expect(try JSON(parsing: #""inf""#).number == .infinity)
    }

    @Test(arguments: [
        ("", 1, 1, "the text ends where a value should stand"),
        ("[1,\n 2", 2, 3, "a comma or ']' should stand here"),
        ("[1,]", 1, 4, "a value should stand here"),
        ("{\"a\" 1}", 1, 6, "a colon should stand here"),
        ("{a:1}", 1, 2, "a name in quotes should stand here"),
        ("01", 1, 2, "there is more text after the value"),
        ("1.", 1, 3, "a digit should stand here"),
        ("nul", 1, 1, "a value should stand here"),
        ("\"a\nb\"", 1, 3, "a control character inside a string"),
        ("\"\\q\"", 1, 3, "an unknown escape in a string"),
        ("\"\\ud83d\"", 1, 8, "half of a surrogate pair"),
        ("\"\\u12", 1, 6, "four hexadecimal digits should stand here"),
        ("\"a", 1, 3, "the text ends inside a string"),
        (String(repeating: "[", count: 100_000), 1, 514, "brackets are nested too deep"),
    ])
    func errors(text: String, line: Int, column: Int, message: String) {
        let error = #expect(throws: DataError.self) { try JSON(parsing: text) }
        #expect(error == DataError(message, line: line, column: column, hint: error?.hint))
    }
}
