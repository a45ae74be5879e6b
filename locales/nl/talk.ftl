# Words of the first talk, of what is offered, of papers and of the path.
