"""What people say, read once for all doors: words become concepts, in which the doors say what they mean."""
