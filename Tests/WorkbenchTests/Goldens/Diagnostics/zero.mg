zero all
zero(1)
