"""What somebody asks of the directory: which roles, of which places, when, and whether it is asked at all."""
