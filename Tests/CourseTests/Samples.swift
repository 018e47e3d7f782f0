import Course
import Language

/// A lesson small enough to test every way through it.
let sampleText = """
    ---
    id: sample
    title: a sample
    needs:
    ---

    ## To read {#read}

    Some words, and code.

    ```run
    >>> x = 3.0
    ```

    ## To predict {#predict}

    ```predict
    ? What is `y`, twice `x`?
    = 2*x
    ~ x : 3 is `x` itself.
    ~ raises yy : It is called `y`.
    > The idea.
    > The answer is 6.
    ```

    ```run
    >>> y = 2*x
    >>> print(y)
    6.0
    ```

    ## To choose {#choose}

    ```choose
    ? Which is larger?
    - `x` : It is the half.
    * `y` : It is twice as large.
    - neither : One is.
    > Print them.
    > The second.
    ```

    ## To build {#build}

    ```task
    ? Build `z`, the sum of `x` and `y`.
    check: abs(z - (x + y)) < tol
    solution: z = x + y
    wrong: z = x*y : You multiplied.
    > The idea.
    > `z = x + y`
    ```

    ```run
    >>> print(z)
    9.0
    ```

    ## The end {#end}

    - It is over.
    """

/// The sample, read.
let sample = Syllabus([CourseFile(name: "1-sample.md", bytes: Array(sampleText.utf8))]).lessons[0]
