import { itemId } from '@thidua/schema/outline/item-id'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { inventedAgency, inventedSubmission } from '../fixtures/invented-round.ts'
import { editPart, kindOfPart, quotesText } from '../sources/kind-of-part.ts'
import type { Part } from '../sources/part.ts'
import { partDefects } from '../sources/part-defects.ts'
import { type Patch, partFields, readParts, withPatches } from '../sources/part-fields.ts'
import { quoteOf } from '../sources/quote-of.ts'
import { changeSource, emptyPart, insertPart, markPart, movePart, removePart } from './edit-parts.ts'
import { joinParts } from './join-parts.ts'
import { pastedLines, pasteLines } from './paste-lines.ts'
import { splitPart } from './split-part.ts'
import { unsourcedSentences } from './unsourced-sentences.ts'

const item = itemId('II.3')
const path = 'II.3/narrative'
const said =
  'Toàn xã có 14 mô hình. Thôn 3 làm tốt 🌾 nhất.\n- Có 05 hộ hiến đất.\nCòn 2 hộ chưa xong, sẽ xong trong năm.'
const submission: StandingSubmission = inventedSubmission(inventedAgency(0), { [path]: said })
const find = (id: string) => (id === submission.id ? submission : undefined)

const quotePart = (pid: string, order: string, start: number, end: number): Part => {
  const quote = quoteOf(submission, path, { start, end })
  const text = [...said].slice(start, end).join('')
  return {
    ...emptyPart({ item, pid, order }),
    kind: 'quote',
    text,
    sources: [{ sid: `s${pid}`, role: 'quote', quote, seen: null }],
  }
}

/** What a compiler does; `nth` chooses a paragraph, `at` and `to` a place in its text. */
const act = fc.record({
  what: fc.constantFrom(
    'type',
    'split',
    'split',
    'join',
    'join',
    'up',
    'down',
    'remove',
    'insert',
    'own',
    'standard',
    'unmark',
    'role',
  ),
  nth: fc.nat(20),
  at: fc.nat(60),
  to: fc.nat(3),
  words: fc.constantFrom('', 'x', ' Thêm 7 hộ. ', '\n- gạch', '🌾'),
})

/** No caret stands between the halves of a character. */
const caret = (text: string, at: number) =>
  /^[\udc00-\udfff]/u.test(text.slice(at)) ? at - 1 : Math.min(at, text.length)

/** All that a paragraph says, in its order. */
const letters = (text: string) => text.replaceAll(/\s+/gu, '')

it('keeps every character in its order, whatever is split, joined, moved and marked', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const points = [...said].length
      let fields = withPatches({}, [quotePart('a', 'a0', 0, 22), quotePart('b', 'a1', 23, points)].flatMap(partFields))
      let model = readParts(fields).map(({ pid, text }) => ({ pid, text }))
      let made = 0
      for (const { what, nth, at, to, words } of acts) {
        const parts = readParts(fields)
        const index = parts.length === 0 ? 0 : nth % parts.length
        const [part, before] = [parts[index], parts[index - 1]]
        let patches: readonly Patch[] = []
        if (what === 'insert' || !part) {
          const pid = `new${made++}`
          patches = insertPart(parts, { item, pid, behind: part?.pid ?? null })
          model.splice(part ? index + 1 : 0, 0, { pid, text: '' })
        } else if (what === 'type') {
          const cut = caret(part.text, at)
          const text = `${part.text.slice(0, cut)}${words}${part.text.slice(cut)}`
          patches = editPart(part, text, find)
          model = model.map((one) => (one.pid === part.pid ? { ...one, text } : one))
        } else if (what === 'split') {
          const start = caret(part.text, at)
          const end = caret(part.text, start + to)
          const pid = `new${made++}`
          patches = splitPart(parts, part, { start, end }, pid, find)
          const [left, right] = [part.text.slice(0, start), part.text.slice(end)]
          const whole = (text: string) => ({ pid: part.pid, text })
          const pieces =
            left.trim() === '' && right.trim() !== ''
              ? [{ pid, text: '' }, whole(right)]
              : [whole(left.trim() === '' ? part.text : left), { pid, text: right }]
          model.splice(index, 1, ...pieces)
        } else if (what === 'join' && before) {
          patches = joinParts(before, part, find)?.patches ?? []
          model.splice(index - 1, 2, { pid: before.pid, text: `${before.text} ${part.text}` })
        } else if (what === 'up' || what === 'down') {
          patches = movePart(parts, part.pid, what)
          const other = what === 'up' ? index - 1 : index + 1
          const [one, two] = [model[index], model[other]]
          if (one && two) [model[index], model[other]] = [two, one]
        } else if (what === 'remove') {
          patches = removePart(part)
          model.splice(index, 1)
        } else if (what === 'role') {
          const [source] = part.sources
          if (source) patches = changeSource(part, source.sid, to === 0 ? null : 'basis', find)
        } else if (what === 'own' || what === 'standard' || what === 'unmark')
          patches = markPart(part, what === 'unmark' ? null : what, find)

        fields = withPatches(fields, patches)
        const now = readParts(fields)
        expect(now.map(({ pid }) => pid)).toEqual(model.map(({ pid }) => pid))
        expect(now.map(({ text }) => letters(text))).toEqual(model.map(({ text }) => letters(text)))
        for (const one of now) {
          // What is called a quote is one, and no source lies.
          expect(kindOfPart(one, find)).toBe(one.kind)
          expect(partDefects(one, find).filter(({ defect }) => defect !== 'noSource')).toEqual([])
        }
      }
    }),
    { numRuns: 150 },
  )
})

it('makes two quotes of one, and one of the two again', () => {
  fc.assert(
    fc.property(
      fc.nat(said.length).map((at) => caret(said, at)),
      (at) => {
        const whole = quotePart('a', 'a0', 0, [...said].length)
        const fields = withPatches({}, [
          ...partFields(whole),
          ...splitPart([whole], whole, { start: at, end: at }, 'b', find),
        ])
        const [first, second] = readParts(fields)
        if (!first || !second) throw new Error('a paragraph is missing')
        for (const part of [first, second])
          if (part.text !== '') {
            expect(part.kind).toBe('quote')
            expect(quotesText(part, find)).toBe(part.text)
          }
        const joined = joinParts(first, second, find)
        const [again, ...more] = readParts(withPatches(fields, joined?.patches ?? []))
        expect(more).toEqual([])
        expect(again?.text).toBe(said)
        expect(again?.kind).toBe('quote')
        expect(again?.sources).toHaveLength(1)
        expect(again?.text.slice(joined?.seam)).toBe(second.text)
      },
    ),
  )
})

it('counts sentences that rest on nothing and that nobody called their own', () => {
  const part = { ...emptyPart({ item, pid: 'a', order: 'a0' }), text: 'Một câu. Hai câu.' }
  expect(unsourcedSentences(part)).toBe(2)
  expect(unsourcedSentences({ ...part, kind: 'own' })).toBe(0)
  expect(unsourcedSentences({ ...part, kind: 'standard' })).toBe(0)
  expect(unsourcedSentences({ ...part, sources: quotePart('b', 'a1', 0, 4).sources })).toBe(0)
})

it('makes a paragraph of each pasted line, and leaves what stood there what it was', () => {
  const lines = pastedLines('Đoạn một.\r\n\r\n•\tGạch  đầu dòng.\n \u00a0\nĐoạn ba.')
  expect(lines).toEqual(['Đoạn một.', '- Gạch đầu dòng.', 'Đoạn ba.'])
  const end = 'Toàn xã có 14 mô hình.'.length
  const quoted = quotePart('a', 'a0', 0, [...'Toàn xã có 14 mô hình. Thôn 3 làm tốt 🌾 nhất.'].length)
  const twin = { ...quotePart('b', 'a0', 0, end), pid: 'b' }
  const paste = (part: Part, start: number, to = start) => {
    const parts = [part, twin]
    const fields = withPatches({}, parts.flatMap(partFields))
    const pids = ['p1', 'p2', 'p3', 'p4']
    return readParts(withPatches(fields, pasteLines(parts, part, { start, end: to }, { lines, pids, find })))
  }
  const looked = (found: readonly Part[]) =>
    found.filter(({ pid }) => pid !== 'b').map((part) => [kindOfPart(part, find), part.text])
  const pasted = lines.map((line) => ['condensed', line])
  expect(looked(paste(quoted, end))).toEqual([
    ['quote', 'Toàn xã có 14 mô hình.'],
    ...pasted,
    ['quote', 'Thôn 3 làm tốt 🌾 nhất.'],
  ])
  expect(looked(paste(quoted, 0))).toEqual([...pasted, ['quote', quoted.text]])
  expect(looked(paste(quoted, quoted.text.length))).toEqual([['quote', quoted.text], ...pasted])
  // What was selected goes.
  expect(looked(paste(quoted, 0, quoted.text.length))).toHaveLength(3)
  expect(looked(paste({ ...emptyPart({ item, pid: 'a', order: 'a0' }) }, 0)).map(([, text]) => text)).toEqual(lines)
})
