"""Pay as Play: people pay for digital content by use, and partners get paid for it."""
