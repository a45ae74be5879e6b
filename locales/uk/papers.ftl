# Words of the list of papers and of the path.
