"""The committee's yearly plan: inputs, the ladder, the pack and what became of it, as they look."""
