/** The first few words that are typed with decomposed Unicode (letter and mark apart). */
export const decomposedWords = (text: string): string[] => {
  const words = text.match(/[\p{L}\p{M}]*\p{L}\p{M}[\p{L}\p{M}]*/gu) ?? []
  return [...new Set(words.filter((word) => word !== word.normalize('NFC')))].slice(0, 5).map((word) => word.normalize('NFC'))
}
