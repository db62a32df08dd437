/** Letters below which equal paragraphs are no sign: headings, "Không có", a line of a list. */
const shortest = 60

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^[-+]\s/u, '')
    .replace(/[\s*]+/gu, ' ')
    .trim()

/** The paragraphs of texts that stood in the texts before word for word, each once, in the order of today. */
export function equalParagraphs(today: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before.flatMap((text) => text.split('\n')).map(folded))
  const equal = today
    .flatMap((text) => text.split('\n'))
    .map(folded)
    .filter((paragraph) => paragraph.length >= shortest && !paragraph.startsWith('|') && known.has(paragraph))
  return [...new Set(equal)]
}
