step
step M
step [1]
step = 3
step 1, 2
step(step)
reset step
step(2, 3)
