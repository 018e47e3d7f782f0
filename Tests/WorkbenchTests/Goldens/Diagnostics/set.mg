set colour on
set zz 3
set color maybe
set color on off
set precision 0
set precision 99
set width 10
set nodes 1
set echo 3
