time
time zz
time(3)
