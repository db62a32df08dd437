import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widenedTemplate } from '../fixtures/widened-template.ts'
import { compiledPathKinds, compiledVariables, parseCompiledPath } from './compiled/path-kinds.ts'
import { findField } from './find-field.ts'
import { frozenAnswers } from './frozen-answers.ts'
import { isItemId, itemId } from './item-id.ts'
import { letterFields } from './letter-fields.ts'
import { meanings } from './meanings.ts'
import { type ParsedPath, parsePath, segmentsOf, variables } from './parse-path.ts'
import { pathKinds } from './path-kinds.ts'
import {
  type Answers,
  answerPath,
  cellPath,
  choicePath,
  denominatorPath,
  donePath,
  type FieldPath,
  figurePath,
  groupOf,
  letterPath,
  narrativePath,
  numeratorPath,
  orderPath,
  placeOf,
  reasonPath,
  rowOf,
} from './paths.ts'
import { cellsOf } from './rows/define-rows.ts'
import { rowsOf } from './rows/registry.ts'
import { itemsOf } from './template.ts'

/** Every field that a template asks for, one row a list: what the builders write, and the kind each has. */
const fields = (rowId = 'r1'): [path: FieldPath, kind: ParsedPath['kind']][] => [
  ...itemsOf(widenedTemplate).flatMap((item): [string, ParsedPath['kind']][] => {
    const { id, rows } = item
    return [
      [donePath(id), 'done'],
      ...(item.mayBeNone
        ? ([
            [answerPath(id), 'answer'],
            [reasonPath(id), 'reason'],
          ] as const)
        : []
      ).map(([path, kind]): [string, ParsedPath['kind']] => [path, kind]),
      ...item.narratives.map(({ key }): [string, 'narrative'] => [narrativePath(id, key), 'narrative']),
      ...item.figures.flatMap(({ key, kind }): [string, 'figure' | 'half'][] =>
        kind === 'ratio'
          ? [
              [numeratorPath(id, key), 'half'],
              [denominatorPath(id, key), 'half'],
            ]
          : [[figurePath(id, key), 'figure']],
      ),
      ...item.choices.map(({ key }): [string, 'choice'] => [choicePath(id, key), 'choice']),
      ...(rows === null
        ? []
        : [
            [orderPath(id, rows, rowId), 'order'] as [string, 'order'],
            ...cellsOf(rowsOf(rows)).map(([key]): [string, 'cell'] => [cellPath(id, rows, rowId, key), 'cell']),
          ]),
    ]
  }),
  ...letterFields.map((field): [string, 'letter'] => [letterPath(field), 'letter']),
]

describe('an item’s id', () => {
  it.each([...meanings, 'giai-phap', 'y4kq', 'khen-thuong-2', 'summary'])('%s is one', (text) =>
    expect(isItemId(text)).toBe(true),
  )

  it.each(['', 'letter', 'V', 'ii', 'iv', 'ii-3', '3', 'II.6', 'i-2', 'Giải', 'a/b', 'a b', '-a', 'C', 'x'.repeat(41)])(
    '"%s" is none',
    (text) => {
      expect(isItemId(text)).toBe(false)
      expect(() => itemId(text)).toThrow('no name for an item')
    },
  )
})

describe('the grammar of paths', () => {
  it('knows the kind of every field that a template asks for, and finds the field', () => {
    for (const [path, kind] of fields()) {
      expect(parsePath(path)?.kind, path).toBe(kind)
      expect(findField(widenedTemplate, path)?.kind, path).toBe(kind === 'half' ? 'figure' : kind)
    }
    expect(new Set(fields().map(([, kind]) => kind))).toEqual(new Set(pathKinds.map(({ kind }) => kind)))
  })

  it('has a test for every variable, and no kind twice', () => {
    const named = pathKinds.flatMap(({ pattern }) => segmentsOf(pattern).flatMap(({ variable }) => variable ?? []))
    expect(new Set(named)).toEqual(new Set(Object.keys(variables)))
    expect(new Set(pathKinds.map(({ kind }) => kind)).size).toBe(pathKinds.length)
  })

  it('names no field of the template by a text that is none of its paths', () => {
    const known = new Set(fields().map(([path]) => path))
    const segment = fc.constantFrom(
      ...new Set([...known].flatMap((path) => path.split('/'))),
      ...['', 'C', 'V', 'order', 'x', '..', 'ii'],
    )
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const path = segments.join('/')
        expect(findField(widenedTemplate, path) !== null, path).toBe(known.has(inFirstRow(path)))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    '',
    '/',
    'II.3',
    'II.3/',
    'II.3/answer/x',
    'ii/narrative',
    'letter/unknown',
    'letter/number/x',
    'II.4/commendations/a/b/order',
    'II.4/commendations//order',
    'II.4/commendations/a',
    'I.1/figures/degree/third',
    'II.3/Narrative',
  ])('"%s" is no path', (path) => {
    expect(parsePath(path)).toBeNull()
    expect(placeOf(path)).toBeNull()
  })

  it('says where a path stands, which row it is of, and what a reader takes for one field', () => {
    expect(placeOf('giai-phap/narrative')).toBe('giai-phap')
    expect(placeOf('letter/number')).toBe('letter')
    expect(rowOf('khac/plans/r1/number')).toEqual({ item: 'khac', slug: 'plans', rowId: 'r1', cell: 'number' })
    expect(rowOf('khac/plans/r1/order')?.cell).toBe('order')
    expect(rowOf('I.1/figures/degree/numerator')).toBeNull()
    expect(groupOf('khac/plans/r1/number')).toBe('khac/plans/r1')
    expect(groupOf('I.1/figures/degree/denominator')).toBe('I.1/figures/degree')
    expect(groupOf('III/narrative')).toBe('III/narrative')
  })

  it('seals what is filled, and of rows those that stand in their list, whatever the item is called', () => {
    const value = fc.constantFrom('', 'x')
    const draft = fc.tuple(...[...fields('r1'), ...fields('r2')].map(([path]) => value.map((text) => [path, text])))
    fc.assert(
      fc.property(draft, (entries) => {
        const answers: Answers = Object.fromEntries(entries)
        const frozen = frozenAnswers(answers)
        for (const [path, text] of Object.entries(answers)) {
          const row = rowOf(path)
          const stands = row === null || answers[orderPath(row.item, row.slug, row.rowId)] !== ''
          expect(frozen[path], path).toBe(text !== '' && stands ? text : undefined)
        }
      }),
    )
  })
})

/** The same cell of the first row: any row's id stands for any other's. */
function inFirstRow(path: string): string {
  const row = rowOf(path)
  return row ? cellPath(row.item, row.slug, 'r1', row.cell) : path
}

describe('a compiled letter’s grammar', () => {
  const parse = parseCompiledPath

  it('has a test for every variable, and no kind twice', () => {
    const all = [...pathKinds, ...compiledPathKinds]
    const named = all.flatMap(({ pattern }) => segmentsOf(pattern).flatMap(({ variable }) => variable ?? []))
    expect(new Set(named)).toEqual(new Set(Object.keys(compiledVariables)))
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length)
  })

  it('reads every path of a report as that report does, and gives it none of its own', () => {
    for (const [path] of fields()) expect(parse(path), path).toEqual(parsePath(path))
    for (const path of [
      'C/II.3/p/a/text',
      'C/II.3/p/a/order',
      'C/II.3/p/a/s/b',
      'D/II.3/r',
      'J/II.5/a',
      'B/basis',
      'S/r',
    ]) {
      expect(parse(path)).not.toBeNull()
      expect(parsePath(path)).toBeNull()
      expect(findField(widenedTemplate, path)).toBeNull()
    }
  })

  it.each([
    'C/II.3/p/a',
    'C/II.3/p/a/other',
    'C/II.3/p/a/s/',
    'C/ii/p/a/text',
    'C/II.3/q/a/text',
    'D/II.3',
    'D/II.3/a/b',
    'J/II.5',
  ])('"%s" is no path', (path) => expect(parse(path)).toBeNull())

  it('is opened with its item and sealed with its paragraph', () => {
    expect(parse('C/II.3/p/a/text')).toMatchObject({ kind: 'part', item: 'II.3', place: 'II.3', group: 'C/II.3/p/a' })
    expect(parse('C/II.3/p/a/order')).toMatchObject({ kind: 'partOrder', place: 'II.3', group: 'C/II.3/p/a' })
    expect(parse('C/khac/p/a/s/b')).toMatchObject({ kind: 'source', place: 'khac', source: 'b', group: 'C/khac/p/a' })
    expect(parse('D/khac/r')).toMatchObject({ kind: 'disposition', place: 'khac', group: 'D/khac/r' })
    const removed = { 'C/khac/p/a/text': 'x', 'C/khac/p/a/s/b': 'y', 'C/khac/p/a/order': '', 'D/khac/r': 'aside' }
    expect(frozenAnswers(removed, parse)).toEqual({ 'D/khac/r': 'aside' })
    expect(frozenAnswers({ ...removed, 'C/khac/p/a/order': 'a0' }, parse)).toEqual({
      ...removed,
      'C/khac/p/a/order': 'a0',
    })
  })
})
