import { describe, expect, it } from 'vitest'
import { filledRow } from '../fixtures/filled-row.ts'
import { added, widenedTemplate } from '../fixtures/widened-template.ts'
import { templateShape } from '../template-editing/sound-template.ts'
import { verdict } from '../verdict.ts'
import { itemId } from './item-id.ts'
import { chapterOf, meanings } from './meanings.ts'
import { type Answers, cellPath, orderPath, rowCells, rowIds } from './paths.ts'
import { cellsOf, readRow } from './rows/define-rows.ts'
import { rowsOf } from './rows/registry.ts'
import { rowsSlugs } from './rows/slugs.ts'
import { finalTemplate, midTermTemplate } from './standard-template.ts'
import { chapterOfItem, findItem, itemsOf, numberOf } from './template.ts'

const templates = { midTermTemplate, finalTemplate }

describe.each(Object.entries(templates))('%s', (_name, template) => {
  it('asks the ten items under the numbers that are their names', () => {
    const items = itemsOf(template)
    expect(items.map(({ meaning }) => meaning)).toEqual([...meanings])
    expect(items.map(({ id }) => id)).toEqual([...meanings])
    expect(items.map(({ id }) => numberOf(template, id))).toEqual([...meanings])
    expect(items.map(({ id }) => chapterOfItem(template, id))).toEqual(meanings.map(chapterOf))
  })

  it('survives its way through the database', () => {
    expect(templateShape.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
  })

  it('names every unit in both languages', () => {
    for (const { unit, unitEn } of itemsOf(template).flatMap(({ figures }) => figures)) {
      expect(unit).not.toBe('')
      expect(unitEn).toMatch(/^[a-z %²]+$/iu)
    }
  })

  it('reads an empty draft as ten items to do', () => {
    const { items, mustFix } = verdict(template, {}, { round: null })
    expect(items.every((item) => item.state === 'notStarted' && item.answer === 'missing')).toBe(true)
    expect(mustFix).toBe(meanings.length)
  })
})

describe('a template', () => {
  const [first, ...others] = itemsOf(widenedTemplate)
  const withItems = (...items: readonly object[]) =>
    templateShape.safeParse({ chapters: [{ ...widenedTemplate.chapters[0], parts: items }] }).success
  const [narrative] = first?.narratives ?? []
  const [figure] = first?.figures ?? []

  it('may ask more than the ten items', () => {
    expect(withItems(...itemsOf(widenedTemplate))).toBe(true)
    expect(numberOf(widenedTemplate, added.own)).toBe('II.6')
    expect(numberOf(widenedTemplate, added.grouped)).toBe('I.2.3')
    expect(numberOf(widenedTemplate, 'unknown')).toBe('unknown')
    expect(chapterOfItem(widenedTemplate, added.second)).toBe('II')
    expect(findItem(widenedTemplate, added.second)?.meaning).toBe('II.3')
  })

  it('sums a figure that says nothing of how it compiles', () => {
    const { compile: _, ...silent } = { ...figure }
    const [chapter] = midTermTemplate.chapters
    const parsed = templateShape.parse({ chapters: [{ ...chapter, parts: [{ ...first, figures: [silent] }] }] })
    expect(itemsOf(parsed)[0]?.figures[0]?.compile).toBe('sum')
  })

  it('prints an item’s number from its numbering, whatever its name', () => {
    const [chapter] = midTermTemplate.chapters
    const moved = templateShape.parse({ chapters: [{ ...chapter, parts: [{ ...first, numbering: '4)' }] }] })
    expect(numberOf(moved, 'I.1')).toBe('I.4')
  })

  it.each([
    ['an item twice', [first, others[0], first]],
    ['an item that a numeral names', [{ ...first, id: 'II.6' }]],
    ['a meaning that the standard outline has not', [{ ...first, meaning: 'V' }]],
    ['a key twice', [{ ...first, figures: [figure, figure] }]],
    ['a mean weighted by a figure that is not asked', [{ ...first, figures: [{ ...figure, weightedBy: 'communes' }] }]],
    ['a narrative that is called as an answer is', [{ ...first, narratives: [{ ...narrative, key: 'answer' }] }]],
  ])('with %s is none', (_name, items) => expect(withItems(...(items as object[]))).toBe(false))
})

it.each([midTermTemplate, finalTemplate])('the standard outline says all that a stored template says', (template) => {
  expect(templateShape.parse(template)).toEqual(template)
})

describe.each(rowsSlugs)('rows: %s', (slug) => {
  const rows = rowsOf(slug)
  const item = itemsOf(midTermTemplate).find(({ rows: list }) => list === slug)?.id ?? itemId('IV')
  const filled = filledRow(slug)

  it('stands in the standard outline and names its rows', () => {
    expect(itemsOf(midTermTemplate).some((item) => item.rows === slug)).toBe(true)
    expect(rows.slug).toBe(slug)
    for (const cell of rows.titleCells) expect(Object.keys(rows.cells)).toContain(cell)
  })

  it('has no cell named as what every row has', () => {
    for (const name of ['item', 'rowId', 'position', 'order']) expect(Object.keys(rows.cells)).not.toContain(name)
  })

  it('takes a rightly filled row and gives typed values', () => {
    expect(readRow(rows, filled).problems).toEqual([])
  })

  it('names every required cell of an empty row', () => {
    const required = cellsOf(rows).flatMap(([key, meta]) => (meta.required ? [key] : []))
    expect(readRow(rows, {}).problems).toEqual(required.map((key) => [key, 'required']))
  })

  it('comes back from the draft as it was typed, removed rows left out', () => {
    const answers: Record<string, string> = {}
    for (const [id, order] of [
      ['late', 'a1'],
      ['first', 'a0'],
      ['gone', ''],
    ] as const) {
      answers[orderPath(item, slug, id)] = order
      for (const [key, text] of Object.entries(filled)) answers[cellPath(item, slug, id, key)] = text
    }
    expect(rowIds(answers as Answers, item, slug)).toEqual(['first', 'late'])
    expect(rowCells(answers, item, slug, 'first')).toEqual(filled)
  })
})
