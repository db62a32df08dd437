/** A dash, plus or other bullet at the start of a typed line. The asterisk only before a blank. */
export const bulletPattern = /^\s*(?:[-–—−•·▪●■◦○►➢✓\uf0b7\uf02d\uf0a7\uf0d8]|[*+](?=\s))\s*(?=\S)/u
