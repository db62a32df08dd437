import { itemId } from '@thidua/schema/outline/item-id'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { inventedAgency, inventedSubmission } from '../fixtures/invented-round.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import { derivedId } from './derived-id.ts'
import { editPart, kindOfPart, quotesText } from './kind-of-part.ts'
import type { Part, Source } from './part.ts'
import { figuresWithoutSource, partDefects } from './part-defects.ts'
import { inverseOf, partFields, partPath, readParts, withPatches } from './part-fields.ts'
import { quotedText, quoteOf, verifyQuote, wholeQuote } from './quote-of.ts'

const path = 'II.1/narrative'
const text = 'Đã phát động 😀 phong trào. Có 05 mô hình, 1.250 hộ tham gia.'
const submission = inventedSubmission(inventedAgency(1), { [path]: text, 'II.1/figures/conferences': '12' })
const find = submissionFinder([submission])
const source = (start: number, end: number, more: Partial<Source> = {}): Source => ({
  sid: derivedId('s', String(start)),
  role: 'quote',
  quote: quoteOf(submission, path, { start, end }),
  seen: null,
  ...more,
})
const part = (more: Partial<Part> = {}): Part => ({
  item: itemId('II.1'),
  pid: derivedId('p'),
  order: 'a0',
  kind: 'quote',
  text: 'Đã phát động 😀 phong trào.',
  sources: [source(0, 26)],
  computed: null,
  override: null,
  ...more,
})

describe('a quote', () => {
  it('is the bytes at its range, of any text and range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const sent = inventedSubmission(inventedAgency(1), { [path]: text })
        const length = lengthInPoints(text)
        const start = a % length
        const end = start + 1 + (b % (length - start))
        const quote = quoteOf(sent, path, { start, end })
        const words = Array.from(text).slice(start, end).join('')
        expect(quotedText(quote, submissionFinder([sent]))).toBe(words)
        // Moved by a character it is no longer the quote, unless the same words stand there too.
        const moved = { ...quote, start: start + 1, end: end + 1 }
        const holds = verifyQuote(moved, submissionFinder([sent])) === 'holds'
        expect(holds).toBe(slicePoints(text, moved) === words)
      }),
    )
  })

  it('says what keeps it from holding', () => {
    const quote = quoteOf(submission, path, { start: 0, end: 5 })
    expect(verifyQuote(quote, find)).toBe('holds')
    expect(verifyQuote({ ...quote, submission: 'other' }, find)).toBe('unknownSubmission')
    expect(verifyQuote({ ...quote, path: 'II.2/narrative' }, find)).toBe('noText')
    expect(verifyQuote({ ...quote, end: 900 }, find)).toBe('outside')
    expect(verifyQuote({ ...quote, start: 1 }, find)).toBe('otherWords')
    expect(quotedText({ ...quote, start: 1 }, find)).toBeNull()
  })

  it('is of words that are there', () => {
    for (const range of [
      { start: 0, end: 0 },
      { start: 5, end: 900 },
      { start: -1, end: 3 },
    ])
      expect(() => quoteOf(submission, path, range)).toThrow(RangeError)
    expect(() => wholeQuote(submission, 'II.5/narrative')).toThrow(RangeError)
    expect(quotedText(wholeQuote(submission, path), find)).toBe(text)
  })
})

describe('a paragraph', () => {
  it('comes back from the draft as it was, removed ones left out', () => {
    const parts = [
      part({
        sources: [source(0, 26), source(27, 43, { role: 'basis', seen: { submission: null, start: 0, end: 0 } })],
      }),
      part({ pid: 'b', order: 'a1', kind: 'computed', sources: [], computed: { of: 'figure', key: 'conferences' } }),
      part({ pid: 'c', order: 'a2', kind: 'computed', sources: [], override: { value: '12', reason: 'Đã đối chiếu' } }),
    ].map((one) => ({ ...one, sources: one.sources.toSorted((x, y) => (x.sid < y.sid ? -1 : 1)) }))
    const fields = withPatches({ 'letter/number': '5', 'D/II.1/r': 'x' }, parts.flatMap(partFields))
    expect(readParts(fields)).toEqual(parts)
    expect(readParts({ ...fields, [partPath(itemId('II.1'), 'b', 'order')]: '' }).map(({ pid }) => pid)).toEqual([
      part().pid,
      'c',
    ])
  })

  it('is read from fields that nobody wrote rightly without trusting them', () => {
    const fields = withPatches({}, [
      ...partFields(part({ sources: [] })),
      { path: partPath(itemId('II.1'), part().pid, 'kind'), value: 'guess' },
      { path: `C/II.1/p/${part().pid}/s/x`, value: '{"role":"quote"}' },
      { path: `C/II.1/p/${part().pid}/s/y`, value: 'not json' },
      { path: 'C/II.1/p/lost/text', value: 'No order' },
    ])
    expect(readParts(fields)).toEqual([part({ kind: 'own', sources: [] })])
  })

  it('is a quote as long as it says what its quotes say', () => {
    expect(kindOfPart(part(), find)).toBe('quote')
    expect(quotesText(part({ sources: [source(0, 26), source(27, 43)] }), find)).toBe(
      'Đã phát động 😀 phong trào. Có 05 mô hình, 1',
    )
    expect(kindOfPart(part({ text: 'Đã phát động.' }), find)).toBe('condensed')
    expect(partDefects(part(), find)).toEqual([])
    expect(partDefects(part({ text: 'Đã phát động.' }), find)).toEqual([{ defect: 'notItsQuotes' }])
    expect(partDefects(part({ kind: 'condensed', sources: [] }), find)).toEqual([{ defect: 'noSource' }])
    const [first] = part().sources
    const moved = first ? [{ ...first, quote: { ...first.quote, start: 1 } }] : []
    expect(partDefects(part({ kind: 'condensed', sources: moved }), find)).toEqual([
      { defect: 'otherWords', sid: first?.sid },
    ])
  })

  it('changes its kind with an edit, and back with the edit taken back', () => {
    const fields = withPatches({}, partFields(part()))
    const patches = editPart(part(), 'Đã phát động sâu rộng.', find)
    const edited = withPatches(fields, patches)
    expect(readParts(edited)).toMatchObject([{ kind: 'condensed', text: 'Đã phát động sâu rộng.' }])
    expect(withPatches(edited, inverseOf(fields, patches))).toEqual(fields)
    const again = readParts(edited).flatMap((one) => editPart(one, part().text, find))
    expect(readParts(withPatches(edited, again))).toEqual([part()])
    expect(editPart(part({ kind: 'standard', sources: [] }), 'Khác.', find)).toContainEqual({
      path: partPath(itemId('II.1'), part().pid, 'kind'),
      value: 'own',
    })
  })

  it('has its figures from its sources, however they are written', () => {
    const own = part({
      kind: 'own',
      text: 'Có 5 mô hình, 1 250 hộ và 7 xã.',
      sources: [source(0, lengthInPoints(text))],
    })
    expect(figuresWithoutSource(own, find).map(({ text }) => text)).toEqual(['7'])
    expect(figuresWithoutSource({ ...own, sources: [] }, find).map(({ text }) => text)).toEqual(['5', '1 250', '7'])
    expect(figuresWithoutSource({ ...own, kind: 'computed', sources: [] }, find)).toEqual([])
    const override = { value: 'Có 14 hội nghị.', reason: 'Đã đối chiếu' }
    expect(figuresWithoutSource({ ...own, kind: 'computed', override }, find).map(({ text }) => text)).toEqual(['14'])
    expect(figuresWithoutSource(part(), find)).toEqual([])
  })
})
