"""The plan read from the other side: who does what, who cites a document, what is near, what the words name."""
