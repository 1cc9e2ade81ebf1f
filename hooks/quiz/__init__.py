"""Multiple-choice questions in Markdown: from the text of a fence to a question, from a question to HTML."""
