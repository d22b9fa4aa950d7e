"""What each intent leads to, one module per feature: facts, or a refusal with its reason. Pure."""
