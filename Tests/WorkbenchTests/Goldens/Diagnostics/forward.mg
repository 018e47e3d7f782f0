forward
forward M
forward 'a'
