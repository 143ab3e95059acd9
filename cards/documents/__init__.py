"""Papers: one made of blocks, written as Markdown, HTML, Word and PDF."""
