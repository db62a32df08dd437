import { readMarkedDocx } from '@thidua/letter/read/marked/read-marked-docx'
import { renderMarkedDocx } from '@thidua/letter/render/docx/render-docx'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { firstDraft } from '../first-draft/first-draft.ts'
import { compiledLetter } from '../fixtures/compiled-letter.ts'
import { fullAnswers, inventedRound } from '../fixtures/invented-round.ts'
import type { Part } from '../sources/part.ts'
import { partFields, withPatches } from '../sources/part-fields.ts'
import { type FollowKind, followedLetter, followOf, goneParts, printFollow } from './followed-letter.ts'

const reports = [0, 1].map((nth) =>
  fullAnswers(midTermTemplate, nth, (id) => `Đơn vị ${nth} làm ${nth + 5} việc ở ${id}.`),
)
const round = inventedRound(reports)
const drafted = firstDraft(round)
const sealed = {
  ...withPatches({}, drafted.flatMap(partFields)),
  'letter/number': '5',
  'letter/issuedOn': '02/01/2026',
  ...Object.fromEntries(round.standing.map(({ report, id }) => [`S/${report}`, id])),
}
const added: Part = {
  item: itemId('II.1'),
  pid: 'them',
  order: 'zz',
  kind: 'own',
  text: 'Câu mới của người tổng hợp.',
  sources: [],
  computed: null,
  override: null,
}

/** The letter that follows, and the words that it prints. */
function following(kind: FollowKind, parts: readonly Part[], before: Readonly<Record<string, string>> = sealed) {
  const follows = followedLetter({ kind, submission: 'first' }, before, { symbol: 'SNV' }, round.standing)
  const draft = { parts, dispositions: [], joint: new Map(), find: () => undefined, follows }
  const { letter, marked } = compiledLetter(reports, { about: { follows }, draft })
  return { follows, letter, marked, words: JSON.stringify(letter.body) }
}

it('names the letter that it follows by number and day', () => {
  const { follows, words } = following('replacement', drafted)
  expect(follows.name).toBe('Báo cáo số 05/BC-SNV ngày 02 tháng 01 năm 2026')
  expect(words).toContain('Báo cáo này thay thế Báo cáo số 05/BC-SNV ngày 02 tháng 01 năm 2026.')
})

it('says all again where it replaces, and where it supplements what is new alone, under its headings', () => {
  const [kept] = drafted.filter(({ item, kind }) => item === 'II.2' && kind === 'quote')
  const replaced = following('replacement', [...drafted, added])
  expect(replaced.words).toContain(added.text)
  expect(replaced.words).toContain(kept?.text)
  expect(replaced.letter.annexes.length).toBeGreaterThan(2)
  const { words, letter } = following('supplement', [...drafted, added])
  expect(words).toContain(added.text)
  expect(words).not.toContain(kept?.text)
  const headings = letter.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings.map((text) => text.split(' ')[0])).toEqual(['II.', '1.'])
  // No agency is new in it: it has no annex, and refers to none.
  expect(letter.annexes).toEqual([])
  expect(words).not.toContain('Phụ lục')
})

it('shares no bookmark with the letter that it follows, and comes back from its Word file as it is', async () => {
  const first = compiledLetter(reports).marked
  const namesOf = (marked: typeof first) => marked.flatMap(({ lines }) => lines.map(({ bookmark }) => bookmark))
  const [supplement, replacement] = (['supplement', 'replacement'] as const).map((kind) =>
    following(kind, [...drafted, added]),
  )
  const all = [first, supplement?.marked ?? [], replacement?.marked ?? []].flatMap(namesOf)
  expect(new Set(all).size).toBe(all.length)
  for (const { letter, marked } of [supplement, replacement].flatMap((one) => (one ? [one] : []))) {
    const read = readMarkedDocx(await renderMarkedDocx(letter, marked))
    expect(read.deleted).toEqual([])
    expect(read.paragraphs.map(({ state, of }) => [state, of])).toEqual(marked.map((one) => ['same', [one]]))
    expect(marked.some(({ pid }) => pid === added.pid)).toBe(true)
  }
})

it('lists the agencies whose report went into it first, or in another version', () => {
  const [first] = round.standing
  const { follows, letter } = following('supplement', drafted, { ...sealed, [`S/${first?.report}`]: 'another' })
  expect([...follows.newAgencies]).toEqual([first?.agency.id])
  const [agencies] = letter.annexes
  expect(JSON.stringify(agencies)).toContain('Tổng số: 01 cơ quan, đơn vị')
})

it('knows what it cannot say: paragraphs of the followed letter that are gone', () => {
  const { follows } = following('supplement', drafted)
  expect(goneParts(follows, drafted)).toBe(0)
  expect(goneParts(follows, drafted.slice(3))).toBe(3)
})

it('is read from the field that an act wrote', () => {
  const follow = { kind: 'supplement', submission: 'x' } as const
  expect(followOf({ 'B/follows': printFollow(follow) })).toEqual(follow)
  expect([followOf({}), followOf({ 'B/follows': '' })]).toEqual([null, null])
})
