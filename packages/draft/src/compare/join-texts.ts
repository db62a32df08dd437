/** Two texts for the same place, kept apart: by a space, by a line when either has lines, two figures by a mark too. */
export function joinTexts(first: string, second: string): string {
  // "1 250" would be one figure, and one that nobody wrote.
  if (/\p{Nd}[^\S\n]*$/u.test(first) && /^[^\S\n]*\p{Nd}/u.test(second))
    return `${first.trimEnd()}; ${second.trimStart()}`
  if (first === '' || second === '' || /\s$/u.test(first) || /^\s/u.test(second)) return first + second
  return first + (/\n/u.test(first + second) ? '\n' : ' ') + second
}
