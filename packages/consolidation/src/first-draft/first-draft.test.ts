import { widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { itemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { coverageOf } from '../coverage/coverage-of.ts'
import { fullAnswers, inventedRound, nilAnswers } from '../fixtures/invented-round.ts'
import { editPart } from '../sources/kind-of-part.ts'
import { printedText } from '../sources/part.ts'
import { partDefects } from '../sources/part-defects.ts'
import { changesOf, partFields, partPath, readParts, withPatches } from '../sources/part-fields.ts'
import { computedChanges } from './computed-changes.ts'
import { firstDraft } from './first-draft.ts'
import { fittingRange } from './fitting-range.ts'
import { redraft } from './redraft.ts'

const text = (nth: number) => (item: string) =>
  `Đơn vị đã làm nhiều việc (${item.replaceAll(/[^IV]/gu, '')}). Đã giúp ${nth + 10} hộ dân sửa nhà. Nhân dân phấn khởi.`
const reports = (more: Answers = {}): (Answers | null)[] => [
  fullAnswers(midTermTemplate, 0, text(0)),
  { ...fullAnswers(midTermTemplate, 1, (item) => `${text(1)(item)} Có 03 thôn tham gia rất tích cực.`), ...more },
  fullAnswers(midTermTemplate, 4, text(4)),
  nilAnswers(midTermTemplate),
  null,
]
const round = inventedRound(reports())
const find = submissionFinder(round.standing)
const drafted = firstDraft(round)
const linesOf = (item: string, parts = drafted) =>
  parts.filter((part) => part.item === item).map(({ kind, text }) => `${kind}: ${text}`)

describe('a first draft', () => {
  it('says in words who answered, and keeps the three kinds of silence apart', () => {
    expect(linesOf('II.3')[0]).toBe(
      'computed: Có 03/05 cơ quan, đơn vị báo cáo nội dung này; 01 cơ quan, đơn vị báo cáo không có nội dung; 01 cơ quan, đơn vị chưa có báo cáo được tổng hợp.',
    )
    expect(linesOf('III')[0]).toBe(
      'computed: Có 03/05 cơ quan, đơn vị báo cáo nội dung này; 02 cơ quan, đơn vị chưa có báo cáo được tổng hợp.',
    )
  })

  it('reads as an official would write it', () => {
    expect(linesOf('II.1').slice(1, 4)).toEqual([
      'standard: Số liệu tổng hợp từ báo cáo của các cơ quan, đơn vị:',
      'computed: - Hội nghị triển khai, quán triệt: 14 hội nghị (theo báo cáo của 03 cơ quan, đơn vị).',
      'computed: - Đã phát động phong trào tại đơn vị: 02 cơ quan, đơn vị trả lời “Đã”; 01 cơ quan, đơn vị trả lời “Chưa”.',
    ])
    const plans = linesOf('II.2').slice(5)
    expect(plans[1]).toBe('computed: Các cơ quan, đơn vị nêu 01 văn bản.')
    expect(plans[3]).toMatch(/^computed: - .* số 2\/QĐ-UBND ngày .* của Văn bản issuer \(03 cơ quan, đơn vị\)\.$/u)
    expect(linesOf('II.4').slice(1, 3)).toEqual([
      'standard: Kết quả khen thưởng theo cấp quyết định:',
      expect.stringMatching(/^computed: - .*: (?:đã|đang đề nghị) khen thưởng 0\d tập thể/u),
    ])
    expect(linesOf('II.5')[1]).toMatch(/^computed: Các cơ quan, đơn vị đã tổ chức 0\d cuộc kiểm tra, giám sát \(/u)
    expect(linesOf('IV')[1]).toMatch(/^computed: Đối với .* \(03 đề xuất, kiến nghị của 03 cơ quan, đơn vị\):$/u)
  })

  it('quotes a block by the longest answer with a figure, and says nothing twice', () => {
    const quotes = linesOf('I.2.1').filter((line) => line.startsWith('quote'))
    expect(quotes).toEqual([
      'quote: Đã giúp 10 hộ dân sửa nhà. Nhân dân phấn khởi.',
      'quote: Đã giúp 11 hộ dân sửa nhà. Nhân dân phấn khởi. Có 03 thôn tham gia rất tích cực.',
    ])
    expect(linesOf('I.2.1')).toContain('standard: UBND xã Xuân Hòa 1 báo cáo:')
  })

  it('holds: quotes are their sources’ bytes, and what is not quoted is unread', () => {
    for (const part of drafted) expect(partDefects(part, find), part.text).toEqual([])
    expect(new Set(drafted.map(({ item, pid }) => `${item}/${pid}`)).size).toBe(drafted.length)
    const [coverage] = coverageOf(round, drafted, [], find).filter(({ item }) => item === 'II.1')
    expect(coverage?.counts).toMatchObject({ used: 2, unread: 1, all: 3 })
  })

  it('is the same whenever it is made, and brings nothing new into a letter that has it', () => {
    expect(firstDraft(inventedRound(reports()))).toEqual(drafted)
    const fields = withPatches({}, redraft({}, drafted))
    expect(readParts(fields).length).toBe(drafted.length)
    expect(changesOf(fields, drafted.flatMap(partFields))).toEqual([])
    expect(redraft(fields, drafted)).toEqual([])
  })

  it('is made of a round with nothing in it, with one report, and with items that some outlines have not', () => {
    expect(firstDraft(inventedRound([]))).toEqual([])
    for (const sent of [[null], [{}], [nilAnswers(midTermTemplate)]])
      expect(firstDraft(inventedRound(sent)).every(({ kind }) => kind === 'computed')).toBe(true)
    const widened = inventedRound(
      [fullAnswers(widenedTemplate, 1, text(1)), fullAnswers(midTermTemplate, 2, text(2))],
      widenedTemplate,
    )
    const standing = widened.standing.map((one, nth) => (nth === 1 ? { ...one, template: midTermTemplate } : one))
    const own = firstDraft({ ...widened, standing }).filter(({ item }) => item === itemId('giai-phap-trong-tam'))
    expect(own[0]?.text).toBe('Có 01/01 cơ quan, đơn vị báo cáo nội dung này.')
    expect(own.map(({ text }) => text)).toContain('- Hồ sơ số hóa: 40% (2/5, theo báo cáo của 01 cơ quan, đơn vị).')
  })
})

describe('a first draft of a letter that has grown', () => {
  const fields = withPatches({}, redraft({}, drafted))
  const later = firstDraft(
    inventedRound(reports({ 'II.1/figures/conferences': '40', 'II.1/narrative': 'Nay có 99 hội nghị.' })),
  )

  it('renews what is computed, and no quote and no line that names who says it', () => {
    const patches = redraft(fields, later)
    expect(patches.map(({ value }) => value)).toEqual([
      '- Hội nghị triển khai, quán triệt: 50 hội nghị (theo báo cáo của 03 cơ quan, đơn vị).',
    ])
    expect(computedChanges(drafted, later).map(({ before, after }) => [before, after])).toEqual([
      ['- Hội nghị triển khai, quán triệt: 14 hội nghị (theo báo cáo của 03 cơ quan, đơn vị).', patches[0]?.value],
    ])
    expect(redraft(withPatches(fields, patches), later)).toEqual([])
  })

  it('leaves what a person wrote, overrode, moved or removed', () => {
    const conferences = drafted.find(({ computed }) => computed?.key === 'conferences')
    const [count, ...others] = drafted.filter(({ item }) => item === 'II.1')
    if (!conferences || !count) throw new Error('not drafted')
    const worked = withPatches(fields, [
      ...editPart(conferences, '- Đã họp hơn 10 hội nghị.', find),
      { path: partPath(count.item, count.pid, 'order'), value: '' },
    ])
    expect(redraft(worked, later)).toEqual([])
    const overridden = { ...conferences, override: { value: '- 15 hội nghị.', reason: 'Đã đối chiếu' } }
    const kept = readParts(withPatches(fields, partFields(overridden)))
    expect(kept.find(({ pid }) => pid === conferences.pid)).toEqual(overridden)
    expect(computedChanges(kept, later)).toMatchObject([{ before: '- 15 hội nghị.', overridden: true }])
    expect(printedText(overridden)).toBe('- 15 hội nghị.')
    expect(others.length).toBeGreaterThan(2)
  })

  it('puts what is new where the draft has it, and moves nothing', () => {
    const silent = reports().map(
      (answers) =>
        answers && Object.fromEntries(Object.entries(answers).filter(([path]) => !path.includes('/figures/'))),
    )
    const without = firstDraft(inventedRound(silent))
    expect(without.length).toBeLessThan(drafted.length)
    const grown = withPatches({}, redraft({}, without))
    const merged = readParts(withPatches(grown, redraft(grown, drafted)))
    expect(merged.filter(({ item }) => item === 'II.2').map(({ pid }) => pid)).toEqual(
      drafted.filter(({ item }) => item === 'II.2').map(({ pid }) => pid),
    )
    for (const { item, pid, order } of readParts(grown))
      expect(merged.find((part) => part.item === item && part.pid === pid)?.order).toBe(order)
  })
})

it('quotes whole sentences of one line, of about eighty words at most', () => {
  const words = (count: number) => `Đã ${'làm '.repeat(count - 1).trim()}.`
  expect(fittingRange(`${words(30)} Có 5 xã. ${words(70)} ${words(10)}`)?.text).toBe(`Có 5 xã. ${words(70)}`)
  expect(fittingRange(`${words(90)} Không số.`)?.text).toBe('Không số.')
  expect(fittingRange(words(90))).toBeNull()
  expect(fittingRange('Kết quả có 3 việc:\n- Giúp 5 hộ.\n- Giúp 6 hộ.')?.text).toBe('Giúp 5 hộ.')
  expect(fittingRange('| Xã | 12 |\n**Có 5 xã. Rất tốt.**\nNhân rộng.')?.text).toBe('Nhân rộng.')
  expect(fittingRange('')).toBeNull()
})
