module melek-digital

go 1.19
