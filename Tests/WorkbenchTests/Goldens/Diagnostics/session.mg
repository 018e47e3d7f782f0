vars x
history x
undo
undo 3
reset zz
a = 1; aa = 2
reset ab
reset a b zz
reset 3
quit now
