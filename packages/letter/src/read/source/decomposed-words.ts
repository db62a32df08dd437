/** The first few words that are typed with decomposed Unicode (letter and mark apart), in composed form. */
export function decomposedWords(text: string): string[] {
  if (text === text.normalize('NFC')) return []
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const apart = words.filter((word) => word !== word.normalize('NFC')).map((word) => word.normalize('NFC'))
  return [...new Set(apart)].slice(0, 5)
}
