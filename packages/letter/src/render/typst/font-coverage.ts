/**
 * Which characters a TrueType font can print: its `cmap` table, format 4 (OpenType specification,
 * cmap). That format holds the basic plane, which is all that Tinos has.
 */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap')
  const tables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  )
  const table = tables.find((offset) => font.readUInt16BE(offset) === 4)
  const covered = new Set<number>()
  if (table === undefined) return covered
  const segments = font.readUInt16BE(table + 6) / 2
  const ends = table + 14
  const starts = ends + 2 + segments * 2
  for (let segment = 0; segment < segments; segment++) {
    const at = segment * 2
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)]
    const delta = font.readUInt16BE(starts + segments * 2 + at)
    const range = font.readUInt16BE(starts + segments * 4 + at)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : font.readUInt16BE(starts + segments * 4 + at + range + (code - start) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
  return covered
}

function tableOffset(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  throw new Error(`the font has no table ${tag}`)
}
