x: int: 3
a, b: int = 2
2: int = 3
x: = 3
