if (n := 3) > 2: n
while n := f(): x
