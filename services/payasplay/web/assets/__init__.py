"""What the pages take from npm: copied from a locked installation into a folder that git ignores."""
