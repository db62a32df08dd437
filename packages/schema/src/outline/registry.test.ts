import { describe, expect, it } from 'vitest'
import { verdict } from '../verdict.ts'
import { type Answers, cellPath, orderPath, rowCells, rowIds } from './paths.ts'
import { places } from './places.ts'
import { cellsOf, fillCells } from './rows/define-rows.ts'
import { rowsOf } from './rows/registry.ts'
import { rowsSlugs } from './rows/slugs.ts'
import { finalTemplate, midTermTemplate } from './standard-template.ts'
import { itemsOf, templateShape } from './template.ts'

const templates = { midTermTemplate, finalTemplate }

describe.each(Object.entries(templates))('%s', (_name, template) => {
  it('asks the ten items in the order of the places', () => {
    expect(itemsOf(template).map((item) => item.place)).toEqual([...places])
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
    const { items, mustFix } = verdict(template, {})
    expect(items.every((item) => item.state === 'notStarted' && item.answer === 'missing')).toBe(true)
    expect(mustFix).toBe(places.length)
  })
})

/** A text that is right for a cell, from its descriptor alone. */
const rightText = (meta: ReturnType<typeof cellsOf>[number][1]) =>
  ({ text: 'Văn bản', longText: 'Nội dung', date: '17/6/2022', number: '5', documentNumber: '769/QĐ-UBND' })[
    meta.kind as Exclude<typeof meta.kind, 'choice'>
  ] ?? (meta.options?.[0]?.key as string)

describe.each(rowsSlugs)('rows: %s', (slug) => {
  const rows = rowsOf(slug)
  const place = itemsOf(midTermTemplate).find((item) => item.rows === slug)?.place ?? 'IV'
  const filled = Object.fromEntries(cellsOf(rows).map(([key, meta]) => [key, rightText(meta)]))

  it('stands in the standard outline and names its rows', () => {
    expect(itemsOf(midTermTemplate).some((item) => item.rows === slug)).toBe(true)
    expect(rows.slug).toBe(slug)
    for (const cell of rows.titleCells) expect(Object.keys(rows.shape.shape)).toContain(cell)
  })

  it('takes a rightly filled row and gives typed values', () => {
    expect(rows.shape.safeParse(filled)).toMatchObject({ success: true })
  })

  it('names every required cell of an empty row', () => {
    const required = cellsOf(rows).flatMap(([key, meta]) => (meta.required ? [key] : []))
    const { error } = rows.shape.safeParse(fillCells(rows, {}))
    expect(error?.issues.map((issue) => issue.path[0])).toEqual(required)
  })

  it('comes back from the draft as it was typed, removed rows left out', () => {
    const answers: Record<string, string> = {}
    for (const [id, order] of [
      ['late', 'a1'],
      ['first', 'a0'],
      ['gone', ''],
    ] as const) {
      answers[orderPath(place, slug, id)] = order
      for (const [key, text] of Object.entries(filled)) answers[cellPath(place, slug, id, key)] = text
    }
    expect(rowIds(answers as Answers, place, slug)).toEqual(['first', 'late'])
    expect(rowCells(answers, place, slug, 'first')).toEqual(filled)
  })
})
