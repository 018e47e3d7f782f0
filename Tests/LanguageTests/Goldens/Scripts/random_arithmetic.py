"""Writes Python/arithmetic.py: random arithmetic that is the same in the language as in Python.

Whole numbers stay within 64 bits, nothing overflows, nothing is outside its domain.
"""
import os
import random

random.seed(1337)


def leaf():
    if random.random() < 0.5:
        number = random.choice([0, 1, 2, 3, 7, 10, 100, -1, -2, -5, random.randint(-50, 50)])
    else:
        number = random.choice([0.5, 1.5, -2.25, 1e-3, 3.0, random.uniform(-10, 10), random.uniform(-1, 1)])
    return (repr(number) if number >= 0 else f'({number!r})'), number


def expression(depth):
    if depth == 0 or random.random() < 0.2:
        return leaf()
    kind = random.random()
    if kind < 0.1:
        text, value = expression(depth - 1)
        return f'-({text})', -value
    if kind < 0.15:
        text, value = expression(depth - 1)
        return f'abs({text})', abs(value)
    if kind < 0.2:
        text, value = expression(depth - 1)
        return f'round({text}, 2)', round(value, 2)
    left, x = expression(depth - 1)
    right, y = expression(depth - 1)
    if kind < 0.3:
        symbol = random.choice(['<', '<=', '>', '>=', '==', '!='])
        text = f'(({left}) {symbol} ({right}))'
        return text, eval(text)
    symbol = random.choice(['+', '-', '*', '/', '//', '%', '**'])
    if symbol == '**' and (abs(y) > 5 or x < 0 and y != int(y)):
        symbol = '+'
    text = f'({left}) {symbol} ({right})'
    return text, eval(text)


lines = []
while len(lines) < 600:
    try:
        text, value = expression(4)
        bound = 2 ** 62
        if isinstance(value, complex) or value != value or abs(value) > 1e200:
            continue
        if isinstance(value, int) and abs(value) > bound:
            continue
    except (ZeroDivisionError, OverflowError, ValueError, TypeError):
        continue
    lines.append(f'    print({text})')

with open(os.path.join(os.path.dirname(__file__), '..', 'Python', 'arithmetic.py'), 'w') as file:
    file.write('def main():\n' + '\n'.join(lines) + '\n\n\nmain()\n')
