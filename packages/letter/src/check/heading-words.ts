/** A heading's line up to the end of its words and their mark, without the text that goes on after it. */
export function headingWords(typed: string, heading: string): string {
  const at = typed.indexOf(heading)
  const end = at + heading.length
  return at < 0 ? typed : typed.slice(0, end) + (/^\s*[:.]/u.exec(typed.slice(end))?.[0] ?? '')
}
