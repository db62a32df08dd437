import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { guideSections } from '@thidua/schema/http/addresses'
import { describe, expect, it } from 'vitest'
import { parseGuide } from './parse-guide.ts'

const docs = join(import.meta.dirname, '../../../../docs')
const read = (name: string) => parseGuide(readFileSync(join(docs, name), 'utf8'))
const vi = read('huong-dan-chuyen-vien.md')
const en = read('clerk-guide.md')

describe('the clerk’s guides', () => {
  it('have the sections that pages lead to, the same in both languages, numbered in order', () => {
    for (const { sections } of [vi, en])
      expect(sections.map(({ title }) => title.split('.')[0])).toEqual(
        guideSections.map((_, index) => String(index + 1)),
      )
    const shapes = ({ sections }: typeof vi) => sections.map(({ pieces }) => pieces.map(({ kind }) => kind))
    expect(shapes(en)).toEqual(shapes(vi))
  })

  it('show pictures that there are, and no marks of Markdown', () => {
    const pictures = new Set(readdirSync(join(docs, 'screenshots')))
    for (const { sections } of [vi, en])
      for (const piece of sections.flatMap(({ pieces }) => pieces)) {
        if (piece.kind === 'picture') expect(pictures).toContain(`${piece.name}.png`)
        const words = piece.kind === 'text' ? piece.words : piece.kind === 'list' ? piece.entries.flat() : []
        expect(words.join('')).not.toMatch(/\*\*|\]\(|^#|^- /u)
        if (piece.kind === 'text') expect(piece.words.length % 2).toBe(1)
      }
  })
})
