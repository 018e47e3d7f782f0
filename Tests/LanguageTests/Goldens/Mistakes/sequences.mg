xs = [1, 2, 3]
xs[3]
xs[1.5]
xs['a']
xs['a':2]
xs[::0]
xs[0:2:1] = [1, 2, 3]
xs[::2] = [1]
xs.pop(7)
[].pop()
xs.remove(9)
xs.index(9)
{1}.remove(2)
(1, 2)[0] = 5
'abc'[0] = 'x'
del 'abc'[0]
len(5)
len(f for f in [1]) if False else len(None)
5[0]
for x in 5: pass
list(3.0)
a, b = [1, 2, 3]
a, b = 7
a, (b, c) = 1, [2]
range(1, 5, 0)
range('a')
list(range(10**15))
[0] * 10**12
max([])
min([], key=abs)
mean([])
sorted([1, 'a'])
sorted([1, 2], key=3)
sorted([1, 2], reversed=True)
next([])
sum(['a', 'b'])
sum(3)
zip([1], 2)
map(abs)
{[1]}
{1, [2]}
{(1, [2])}
reversed(4)
list.append(1, 2)
xs.insert('a', 1)
xs.push(4)
xs.size = 3
1 in 5
1 in 'abc'
deep = []
for i in range(3000): deep = [deep]
deep == [deep]
deep + 1
relu(deep)
any(deep)
max(xs, 'a')
