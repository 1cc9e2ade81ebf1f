"""The lines of what the benchmarks print."""

row = "{:<52}{:>9}{:>9}{:>8}{:>7}".format
