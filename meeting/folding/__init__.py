"""How each fact changes the state, one module per feature. Pure and strict: a fact that cannot follow is refused."""
