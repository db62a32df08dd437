import { letterImportShape } from '@thidua/schema/letter-import'
import { roundFrame } from '@thidua/schema/other-round'
import { itemId } from '@thidua/schema/outline/item-id'
import { rowCells, rowIds } from '@thidua/schema/outline/paths'
import { finalTemplate, midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { describe, expect, it } from 'vitest'
import { groundAt, type Patch, placeText } from '#answers/place-text.ts'
import { beginSession } from './begin-session.ts'
import { canTakeBack, joinSessions, placed, tray, withPart } from './import-session.ts'
import { placeProposals, standingOf } from './place-proposals.ts'
import { splitBlocks, splitByNarratives } from './split-text.ts'

const letter = {
  kind: 'report',
  reason: null,
  agency: 'Sở Ngoại vụ',
  number: '5/BC-SNgV',
  issuedOn: '2026-11-05',
  place: null,
  addressees: ['Sở Nội vụ'],
  title: 'Sơ kết',
  movement: null,
  request: null,
  sections: [
    { place: 'I.1', heading: '1. Đặc điểm chung', answer: 'content', text: 'Có 17 công chức.' },
    { place: 'II.3', heading: '3. Điển hình', answer: 'none', text: '' },
    { place: 'II.5', heading: '5. Kiểm tra', answer: 'missing', text: '' },
  ],
  citations: [],
  figures: [],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Văn Mẫu' },
  unplaced: ['Lời ngỏ'],
  slips: [],
}
const plan = { type: 'QD', number: '769/QĐ-UBND', issuedOn: '17/6/2022', issuer: 'UBND tỉnh' }
const suggestions = {
  texts: [
    { item: 'I.1', heading: '1. Đặc điểm chung', answer: 'content', text: 'Có 17 công chức.' },
    { item: 'II.3', heading: '3. Điển hình', answer: 'none', text: '' },
    { item: null, heading: '', answer: 'content', text: 'Lời ngỏ' },
  ],
  rows: [
    { item: 'II.2', slug: 'plans', cells: plan, quote: 'Quyết định số 769/QĐ-UBND' },
    { item: 'II.2', slug: 'plans', cells: { ...plan, number: '90-KH/BDVTU' }, quote: 'Kế hoạch số 90-KH/BDVTU' },
    { item: 'II.3', slug: 'plans', cells: plan, quote: 'an item without plans' },
  ],
  figures: [
    { item: 'I.1', key: 'civilServants', typed: '17', quote: '17 công chức' },
    { item: 'I.1', key: 'unknown', typed: '1', quote: '1' },
  ],
}

const round = roundFrame(
  {
    kind: 'midTerm',
    opensAt: '2026-11-01T17:00:00.000Z',
    compilerDeadline: '2026-12-24T17:00:00.000Z',
    movement: { fromYear: 2021, toYear: 2030 },
    requestDocument: null,
  },
  'SNgV',
)
const read = (of: Partial<typeof letter> = {}, suggested: Partial<typeof suggestions> = {}) => {
  let id = 0
  const file = letterImportShape.parse({ letter: { ...letter, ...of }, suggestions: { ...suggestions, ...suggested } })
  return beginSession('bc.docx', file, { template: midTermTemplate, round }, () => String(++id))
}
const session = () => read()
const apply = (answers: Record<string, string>, patches: readonly Patch[]) => ({
  ...answers,
  ...Object.fromEntries(patches.map(({ path, value }) => [path, value])),
})
const inGroup = (group: string) => session().proposals.filter((proposal) => proposal.group === group)

describe('beginSession', () => {
  it('gives every text a part and puts the rest into the tray', () => {
    expect(session().parts.map(({ text, target }) => [text, target])).toEqual([
      ['Có 17 công chức.', 'I.1/narrative'],
      ['Lời ngỏ', null],
    ])
    expect(tray(session())).toHaveLength(1)
  })

  it('proposes what the template knows, and only that', () => {
    expect(inGroup('figures').map(({ fields }) => fields)).toEqual([
      [{ path: 'I.1/figures/civilServants', value: '17' }],
    ])
    expect(inGroup('plans')).toHaveLength(2)
    expect(inGroup('silences').map(({ fields }) => fields)).toEqual([[{ path: 'II.3/answer', value: 'none' }]])
    expect(inGroup('letter').flatMap(({ fields }) => fields)).toEqual([
      { path: 'letter/title', value: 'Sơ kết' },
      { path: 'letter/number', value: '5/BC-SNgV' },
      { path: 'letter/issuedOn', value: '05/11/2026' },
      { path: 'letter/addressees', value: 'Sở Nội vụ' },
      { path: 'letter/recipients', value: 'Như trên\nLưu: VT' },
      { path: 'letter/signer', value: 'Trần Văn Mẫu' },
      { path: 'letter/capacity', value: 'deputy' },
    ])
  })

  it('takes a letter of this round as its own', () => {
    expect(session().doubt).toBeUndefined()
    expect(session().proposals.filter(({ doubt }) => doubt)).toEqual([])
  })

  it.each([
    [{ issuedOn: '2023-11-05' }, 'beforeRound'],
    [{ issuedOn: '2027-01-05' }, 'afterRound'],
    [{ title: 'Tổng kết' }, 'otherKind'],
    [{ title: 'Sơ kết năm 2019' }, 'otherYears'],
    [{ number: '5/BC-SVHTT' }, 'otherSymbol'],
    [{ movement: { name: 'Phong trào', from: 2016, to: 2020 } as never }, 'otherYears'],
  ] as const)('doubts all that a letter says of its own time when it is of another round: %j', (of, why) => {
    const other = read(of)
    expect(other.doubt).toBe(why)
    const doubts = Map.groupBy(other.proposals, ({ doubt }) => doubt)
    expect(new Set(doubts.get(why)?.map(({ group }) => group))).toEqual(new Set(['silences', 'figures', 'letter']))
    expect(new Set(doubts.get(undefined)?.map(({ group }) => group))).toEqual(new Set(['plans']))
  })

  it('doubts what names a year outside the movement', () => {
    const [figure] = suggestions.figures
    const { proposals } = read({}, { figures: figure ? [{ ...figure, quote: 'Năm 2019 có 17 công chức' }] : [] })
    expect(proposals.filter(({ doubt }) => doubt).map(({ group, doubt }) => [group, doubt])).toEqual([
      ['figures', 'otherYears'],
    ])
  })

  it('doubts all that is read from a text whose place is in doubt, and that text only where the file put it', () => {
    const texts = suggestions.texts.map((text, index) =>
      index === 2 ? text : { ...text, doubt: { why: 'elsewhere', other: 'II.2' } },
    )
    const { parts, proposals } = read({}, { texts })
    const doubt = { why: 'elsewhere', other: 'II.2', target: 'I.1/narrative' }
    expect(parts.map((part) => part.doubt)).toEqual([doubt, undefined])
    const doubted = proposals.filter(({ placeDoubt }) => placeDoubt).map(({ group, place }) => [group, place])
    expect(doubted).toEqual([
      ['silences', 'II.3'],
      ['figures', 'I.1'],
    ])
  })

  it('keeps what lay open from an earlier file, once', () => {
    const earlier = withPart(session(), '2', { text: 'Phần riêng của tệp trước' })
    expect(joinSessions(earlier, session()).parts.map(({ text }) => text)).toEqual([
      'Có 17 công chức.',
      'Lời ngỏ',
      'Phần riêng của tệp trước',
    ])
    const dealtWith = withPart(earlier, '2', { outcome: { kind: 'discarded' } })
    expect(joinSessions(dealtWith, session())).toEqual(session())
  })
})

describe('placing a text', () => {
  const path = 'II.3/narrative'

  it('asks before writing over something, and joins without losing a word', () => {
    expect(groundAt(path, 'mới', {})).toBe('free')
    expect(groundAt(path, 'mới', { [path]: 'mới ' })).toBe('same')
    expect(groundAt(path, 'mới', { [path]: 'cũ' })).toBe('taken')
    expect(placeText(path, 'Dòng mới\nnữa', 'join', { [path]: 'Dòng cũ' })).toEqual([
      { path, value: 'Dòng cũ\nDòng mới\nnữa' },
    ])
    expect(placeText(path, 'mới', 'replace', { [path]: 'cũ' })).toEqual([{ path, value: 'mới' }])
  })

  it('withdraws a "Không có" that is no longer true, and can be taken back', () => {
    const answers = { 'II.3/answer': 'none' }
    const written = placeText(path, 'mới', 'replace', answers)
    const outcome = placed(written, answers)
    const after = apply(answers, written)
    expect(after).toEqual({ 'II.3/answer': '', [path]: 'mới' })
    expect(canTakeBack(outcome, after)).toBe(true)
    expect(canTakeBack(outcome, { ...after, [path]: 'mới, viết tiếp' })).toBe(false)
    expect(outcome.kind === 'placed' && apply(after, outcome.before)).toEqual({ ...answers, [path]: '' })
  })
})

describe('placing proposals', () => {
  it('puts rows behind each other and knows them again', () => {
    const rows = inGroup('plans')
    const answers = apply({}, [...placeProposals(rows, {}).values()].flat())
    const ids = rowIds(answers, itemId('II.2'), 'plans')
    expect(ids.map((id) => rowCells(answers, itemId('II.2'), 'plans', id)['number'])).toEqual([
      '769/QĐ-UBND',
      '90-KH/BDVTU',
    ])
    const again = { ...rows[0], rowId: 'other' } as (typeof rows)[number]
    expect(standingOf(again, answers, midTermTemplate)).toBe('same')
    expect(standingOf(again, {}, midTermTemplate)).toBe('new')
  })

  it('tells what a figure or a "Không có" would collide with', () => {
    const [figure] = inGroup('figures')
    const [silence] = inGroup('silences')
    if (!figure || !silence) throw new Error('no proposal')
    expect(standingOf(figure, { 'I.1/figures/civilServants': '17' }, midTermTemplate)).toBe('same')
    expect(standingOf(figure, { 'I.1/figures/civilServants': '18' }, midTermTemplate)).toBe('differs')
    expect(standingOf(silence, {}, midTermTemplate)).toBe('new')
    expect(standingOf(silence, { 'II.3/narrative': 'Có.' }, midTermTemplate)).toBe('hasContent')
  })
})

describe('splitting a text', () => {
  const third = itemsOf(finalTemplate).find(({ id }) => id === 'III')
  if (!third) throw new Error('no III')

  it('finds the narratives of a tổng kết by the headings inside', () => {
    const text =
      'Mở đầu.\n1. Ưu điểm\nTốt.\n2. Tồn tại, hạn chế\n- Ít.\n3. Nguyên nhân chủ quan\nDo ta.\n4. Bài học kinh nghiệm:\nHọc.'
    expect(splitByNarratives(third, text)).toEqual([
      { key: 'strengths', heading: '', text: 'Mở đầu.' },
      { key: 'strengths', heading: '1. Ưu điểm', text: 'Tốt.' },
      { key: 'shortcomings', heading: '2. Tồn tại, hạn chế', text: '- Ít.' },
      { key: 'causes', heading: '3. Nguyên nhân chủ quan', text: '3. Nguyên nhân chủ quan\nDo ta.' },
      { key: 'lessons', heading: '4. Bài học kinh nghiệm:', text: 'Học.' },
    ])
  })

  it('loses no line', () => {
    const text = 'Một.\n- hai\n+ ba\n| a | b |\n| c | d |\n1. bốn'
    expect(splitBlocks(text)).toEqual(['Một.', '- hai', '+ ba', '| a | b |\n| c | d |', '1. bốn'])
  })
})
