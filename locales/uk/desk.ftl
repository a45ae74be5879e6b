# Words that are shown to others: at a desk, on paper.
