"""Everything that turns values into HTML, PDF or Markdown: templates, entity links, footer, typesetting."""
