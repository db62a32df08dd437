import { itemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { disposeOf, readDispositions } from '../coverage/disposition.ts'
import { inventedAgency, inventedSubmission } from '../fixtures/invented-round.ts'
import { sentencesOf } from '../sentences/sentences-of.ts'
import { slicePoints } from '../sentences/slice-points.ts'
import type { Part } from '../sources/part.ts'
import { type Patch, partFields, readParts, withPatches } from '../sources/part-fields.ts'
import { quotedText, quoteOf, wholeQuote } from '../sources/quote-of.ts'
import { keepMine, renewMarksOnly, renewQuotes, setAside, takeBeside } from './acts.ts'
import type { Delta } from './delta.ts'
import { deltasOf } from './deltas-of.ts'

const item = itemId('II.1')
const path = 'II.1/narrative'
const figure = 'II.1/figures/conferences'
const agency = inventedAgency(1)
const first = 'Đã phát động phong trào trong toàn xã. Tổ chức 12 hội nghị quán triệt. Nhân dân hưởng ứng tích cực.'

const sent = (number: number, answers: Answers) => inventedSubmission(agency, answers, { number })

/** A letter with one quote of the agency's second sentence and one of its figure, and the versions that there were. */
function letter(...versions: (Answers | null)[]) {
  const submissions = versions.flatMap((answers, nth) => (answers ? [sent(nth + 1, answers)] : []))
  const [oldest] = submissions
  const [, second] = sentencesOf(first)
  if (!oldest || !second) throw new Error('nothing sent')
  const standing: StandingSubmission[] = versions.at(-1) === null ? [] : submissions.slice(-1)
  const find = submissionFinder(submissions)
  const quoted = oldest.answers[path] === first ? [quoteOf(oldest, path, second)] : []
  const parts: Part[] = quoted.map((quote) => ({
    item,
    pid: 'p1',
    order: 'a0',
    kind: 'quote',
    text: second.text,
    sources: [{ sid: 's1', role: 'quote', quote, seen: null }],
    computed: null,
    override: null,
  }))
  const round = { template: midTermTemplate, agencies: [agency], standing }
  const read = (fields: Answers) => ({
    parts: readParts(fields),
    dispositions: readDispositions(fields),
    known: new Map([[oldest.report, oldest.id]]),
  })
  const fields = withPatches({}, parts.flatMap(partFields))
  return {
    find,
    round,
    oldest,
    fields,
    compilation: read(fields),
    deltas: (of: Answers = fields) => deltasOf(round, read(of), find),
    after: (act: (delta: Delta) => readonly Patch[], of: Answers = fields) =>
      deltasOf(round, read(of), find).reduce((draft, delta) => withPatches(draft, act(delta)), of),
    read,
  }
}

describe('a source is held against the latest version', () => {
  it.each<[string, Answers | null, string | null, string | null]>([
    ['withdrawn', null, 'withdrawn', null],
    ['a figure changed', { [path]: first.replace('12', '14') }, 'figureChanged', 'Tổ chức 14 hội nghị quán triệt.'],
    [
      'a figure and words changed',
      { [path]: first.replace('12 hội nghị', '14 cuộc họp, hội nghị') },
      'figureChanged',
      'Tổ chức 14 cuộc họp, hội nghị quán triệt.',
    ],
    ['content became none', { 'II.1/answer': 'none' }, 'becameNone', null],
    ['the sentence is gone', { [path]: first.replace(' Tổ chức 12 hội nghị quán triệt.', '') }, 'sentenceGone', null],
    ['the answer is gone', {}, 'sentenceGone', null],
    [
      'words changed',
      { [path]: first.replace('quán triệt', 'tuyên truyền, quán triệt') },
      'wordsChanged',
      'Tổ chức 12 hội nghị tuyên truyền, quán triệt.',
    ],
    ['marks only', { [path]: first.replace('triệt.', 'triệt;\n') }, 'marksOnly', 'Tổ chức 12 hội nghị quán triệt;'],
    [
      'the same figure',
      { [path]: first.replace('12 hội', '012 hội') },
      'marksOnly',
      'Tổ chức 012 hội nghị quán triệt.',
    ],
    ['unchanged', { [path]: first }, null, null],
    ['other sentences changed', { [path]: `Mở đầu mới. ${first.replace('tích cực', 'sôi nổi')}` }, null, null],
  ])('%s', (_, latest, kind, after) => {
    const [delta, more] = letter({ [path]: first }, latest).deltas()
    expect(more).toBeUndefined()
    expect(delta?.kind ?? null).toBe(kind)
    expect(delta?.after?.text ?? null).toBe(after)
    if (kind === 'figureChanged') expect(delta?.figures).toEqual([{ before: '12', after: '14' }])
  })

  it('goes by the value of a figure’s own field', () => {
    const { oldest, round, find } = letter({ [path]: first, [figure]: '5' }, { [path]: first, [figure]: '7' })
    const source = { sid: 'f', role: 'figure', quote: wholeQuote(oldest, figure), seen: null } as const
    const part: Part = { ...(letter({ [path]: first }).compilation.parts[0] as Part), kind: 'own', sources: [source] }
    const known = new Map([[oldest.report, oldest.id]])
    const [delta] = deltasOf(round, { parts: [part], dispositions: [], known }, find)
    expect(delta).toMatchObject({ kind: 'figureChanged', figures: [{ before: '5', after: '7' }] })
  })

  it('takes a part of a sentence where its words went', () => {
    const [old, fresh] = [sent(1, { [path]: first }), sent(2, { [path]: first.replace('12 hội', '14 buổi, hội') })]
    const start = first.indexOf('12')
    const quote = quoteOf(old, path, { start, end: start + '12 hội nghị'.length })
    const [part] = letter({ [path]: first }).compilation.parts
    const parts = part
      ? [{ ...part, text: '12 hội nghị', sources: [{ sid: 's', role: 'quote', quote, seen: null } as const] }]
      : []
    const round = { template: midTermTemplate, agencies: [agency], standing: [fresh] }
    const [delta] = deltasOf(round, { parts, dispositions: [], known: new Map() }, submissionFinder([old, fresh]))
    expect(delta?.after?.text).toBe('14 buổi, hội nghị')
  })
})

describe('an answer that is in no paragraph', () => {
  const nobody = { parts: [], dispositions: [], known: new Map<string, string>() }

  it('is new of a new agency, and of one that had none', () => {
    const { round, find, oldest } = letter({ 'II.1/answer': 'none' }, { [path]: first })
    expect(deltasOf(round, nobody, find).map(({ kind, item }) => [kind, item])).toEqual([['newAgency', item]])
    const known = new Map([[oldest.report, oldest.id]])
    expect(deltasOf(round, { ...nobody, known }, find).map(({ kind }) => kind)).toEqual(['newAnswer'])
    expect(deltasOf(round, { ...nobody, known }, find, itemId('II.2'))).toEqual([])
  })

  it('is silent where it was unread before', () => {
    const { round, find, oldest } = letter({ [path]: 'Khác.' }, { [path]: first })
    expect(deltasOf(round, { ...nobody, known: new Map([[oldest.report, oldest.id]]) }, find)).toEqual([])
  })

  it('is told of what was set aside or put into the annex, until it is looked at', () => {
    const { round, find, oldest, read } = letter({ [path]: first }, { [path]: first.replace('12', '14') })
    const aside = {
      item,
      report: oldest.report,
      to: 'aside',
      reason: 'duplicate',
      note: 'Trùng',
      submission: oldest.id,
    } as const
    const fields = withPatches({}, [disposeOf(aside)])
    const [delta] = deltasOf(round, read(fields), find)
    expect(delta).toMatchObject({ kind: 'figureChanged', about: { kind: 'disposition' } })
    const seen = withPatches(fields, delta ? keepMine(delta, read(fields)) : [])
    expect(read(seen).dispositions).toEqual([{ ...aside, submission: round.standing[0]?.id }])
    expect(deltasOf(round, read(seen), find)).toEqual([])
  })
})

describe('the acts on a delta', () => {
  const changed = () => letter({ [path]: first }, { [path]: first.replace('12', '14') })

  it('renew a quote: its words and its source', () => {
    const { fields, find, compilation, after, deltas, read } = changed()
    const renewed = after((delta) => renewQuotes([delta], compilation, find))
    const [part] = read(renewed).parts
    expect(part?.text).toBe('Tổ chức 14 hội nghị quán triệt.')
    expect(part?.sources.map(({ quote }) => quotedText(quote, find))).toEqual([part?.text])
    expect(deltas(renewed)).toEqual([])
    expect(deltas(fields)).toHaveLength(1)
  })

  it('renew the source alone of words that are the compiler’s', () => {
    const { find, fields, after, deltas, read } = changed()
    const own = withPatches(fields, [{ path: 'C/II.1/p/p1/text', value: 'Đã họp 12 lần.' }])
    const renewed = after((delta) => renewQuotes([delta], read(own), find), own)
    expect(read(renewed).parts[0]?.text).toBe('Đã họp 12 lần.')
    expect(deltas(renewed)).toEqual([])
  })

  it('take the words beside: mine stays, theirs is a quote behind it, once', () => {
    const { find, after, deltas, read, fields } = changed()
    const beside = after((delta) => takeBeside(delta, read(fields), find))
    expect(read(beside).parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['quote', 'Tổ chức 12 hội nghị quán triệt.'],
      ['quote', 'Tổ chức 14 hội nghị quán triệt.'],
    ])
    expect(deltas(beside)).toEqual([])
    expect(after((delta) => takeBeside(delta, read(fields), find), fields)).toEqual(beside)
  })

  it.each([first.replace('12', '14'), first.replace(' Tổ chức 12 hội nghị quán triệt.', ''), null])(
    'keep mine: silent from then on, until another version comes (%s)',
    (latest) => {
      const versions = [{ [path]: first }, latest === null ? null : { [path]: latest }]
      const { after, read, deltas, fields, find } = letter(...versions)
      const kept = after((delta) => keepMine(delta, read(fields)))
      expect(read(kept).parts[0]?.text).toBe(read(fields).parts[0]?.text)
      expect(deltas(kept)).toEqual([])
      const next = letter(...versions, { [path]: first.replace('12', '20') })
      expect(next.deltas(kept).map(({ kind }) => kind)).toEqual(['figureChanged'])
      expect(find('unknown')).toBeUndefined()
    },
  )

  it('keep what was none, and tell when it is an answer again', () => {
    const none = letter({ [path]: first }, { 'II.1/answer': 'none' })
    const kept = none.after((delta) => keepMine(delta, none.read(none.fields)))
    expect(none.deltas(kept)).toEqual([])
    const versions = [{ [path]: first }, { 'II.1/answer': 'none' }]
    expect(letter(...versions, { 'II.1/answer': 'none', 'II.1/reason': 'Chưa có' }).deltas(kept)).toEqual([])
    expect(
      letter(...versions, { [path]: first.replace('12', '14') })
        .deltas(kept)
        .map(({ kind }) => kind),
    ).toEqual(['figureChanged'])
  })

  it('set aside with a reason, and leave what a paragraph says', () => {
    const { after, read, fields, deltas, oldest } = changed()
    const aside = after((delta) => setAside(delta, { reason: 'unclear', note: '' }, read(fields)))
    expect(read(aside).dispositions).toMatchObject([{ report: oldest.report, to: 'aside', reason: 'unclear' }])
    expect(read(aside).parts[0]?.text).toBe(read(fields).parts[0]?.text)
    expect(deltas(aside)).toEqual([])
  })

  it('renew at once what is marks only, and nothing else', () => {
    const marks = letter({ [path]: first }, { [path]: first.replace('triệt.', 'triệt;') })
    const renewed = withPatches(marks.fields, renewMarksOnly(marks.deltas(), marks.compilation, marks.find))
    expect(marks.read(renewed).parts[0]?.text).toBe('Tổ chức 12 hội nghị quán triệt;')
    expect(marks.deltas(renewed)).toEqual([])
    const figures = changed()
    expect(renewMarksOnly(figures.deltas(), figures.compilation, figures.find)).toEqual([])
  })
})

it('takes none of twenty paragraphs that differ in a figure for another', () => {
  interface Twin {
    readonly id: number
    readonly said: number
    readonly how: string
  }
  const print = ({ said, how }: Twin) => `Xã số ${said} có ${said} mô hình hoạt động ${how}.`
  const twins: readonly Twin[] = Array.from({ length: 20 }, (_, nth) => ({ id: nth + 1, said: nth + 1, how: 'tốt' }))
  const edit = fc.record({
    kind: fc.constantFrom('number', 'word', 'word', 'insert', 'delete', 'swap'),
    at: fc.nat(30),
  })
  const found = { changed: 0, same: 0 }
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let now = [...twins]
      for (const [turn, { kind, at }] of edits.entries()) {
        const index = at % Math.max(now.length, 1)
        const [here, next] = [now[index], now[index + 1]]
        if (!here) continue
        if (kind === 'number') now = now.with(index, { ...here, said: here.said * 10 + 2 })
        if (kind === 'word') now = now.with(index, { ...here, how: 'rất hiệu quả' })
        if (kind === 'insert') now = now.toSpliced(index, 0, { id: 100 + turn, said: 300 + turn, how: 'tốt' })
        if (kind === 'delete') now = now.toSpliced(index, 1)
        if (kind === 'swap' && next) now = now.toSpliced(index, 2, next, here)
      }
      const [before, after] = [twins.map(print).join('\n'), now.map(print).join('\n')]
      const [old, fresh] = [sent(1, { [path]: before }), sent(2, { [path]: after })]
      const parts = sentencesOf(before).map((range, nth) => ({
        item,
        pid: String(nth + 1),
        order: 'a0',
        kind: 'quote' as const,
        text: range.text,
        sources: [{ sid: 's', role: 'quote' as const, quote: quoteOf(old, path, range), seen: null }],
        computed: null,
        override: null,
      }))
      const round = { template: midTermTemplate, agencies: [agency], standing: [fresh] }
      const deltas = deltasOf(round, { parts, dispositions: [], known: new Map() }, submissionFinder([old, fresh]))
      const places = sentencesOf(after)
      for (const { id, said } of twins) {
        const delta = deltas.find(({ about }) => about.kind === 'source' && about.pid === String(id))
        const twin = now.find((one) => one.id === id)
        // Silence says that it stands there as it was.
        if (!delta) {
          found.same++
          expect(twin).toEqual({ id, said, how: 'tốt' })
        } else if (delta.after) {
          found.changed++
          const line = places.findIndex(({ start }) => start === delta.after?.start)
          expect(now[line]?.id).toBe(id)
          expect(slicePoints(after, delta.after)).toBe(delta.after.text)
        } else expect(delta.kind).toBe('sentenceGone')
      }
    }),
    { numRuns: 500 },
  )
  expect(found.changed).toBeGreaterThan(100)
  expect(found.same).toBeGreaterThan(3_000)
})
