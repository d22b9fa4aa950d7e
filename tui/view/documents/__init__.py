"""Words of the documents screen: what can be made of a meeting, for whom, and what became of it."""
