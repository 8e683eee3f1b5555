"""Turns views into HTML, PDF, pictures or Markdown: templates, entity links, footer, typesetting."""
