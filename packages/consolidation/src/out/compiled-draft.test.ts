import { readMarkedDocx } from '@thidua/letter/read/marked/read-marked-docx'
import { renderDocx, renderMarkedDocx } from '@thidua/letter/render/docx/render-docx'
import { renderHtml } from '@thidua/letter/render/html/render-html'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { describe, expect, it } from 'vitest'
import { disposeOf, readDispositions } from '../coverage/disposition.ts'
import { firstDraft } from '../first-draft/first-draft.ts'
import { compiledLetter } from '../fixtures/compiled-letter.ts'
import { fullAnswers, inventedRound, inventedSubmission } from '../fixtures/invented-round.ts'
import { partFields, readParts, withPatches } from '../sources/part-fields.ts'
import { quoteOf } from '../sources/quote-of.ts'
import { decideJoint, readJointDecisions } from '../totals/joint-decisions.ts'
import { roundTotals } from '../totals/round-totals.ts'
import { compileItem } from './compile-item.ts'
import { itemSheetRows, totalsTables } from './totals-tables.ts'

const item = itemId('II.1')
const path = 'II.1/narrative'
const reports = [0, 1, 2, 3].map((nth) =>
  fullAnswers(midTermTemplate, nth, (id) => `Đơn vị ${nth} đã giúp ${10 + nth} hộ ở mục ${id}.\n- Thêm **một** việc.`),
)
const round = inventedRound(reports)

/** What people made: one paragraph of their own on an answer that was replaced since, one answer in the annex, one aside. */
function editedDraft() {
  const [first, second, third] = round.standing
  if (!first || !second || !third) throw new Error('not sent')
  const old = { ...first, id: 'older', number: 0, reference: 'BC-CU', answers: { [path]: 'Câu của bản trước. Thêm.' } }
  const own = {
    item,
    pid: 'cua-chuyen-vien-tong-hop-1',
    order: 'z0',
    kind: 'condensed' as const,
    text: 'Cả tỉnh **đã làm**.',
    sources: [{ sid: 's', role: 'basis' as const, quote: quoteOf(old, path, { start: 0, end: 18 }), seen: null }],
    computed: null,
    override: null,
  }
  const kept = firstDraft(round).filter(({ kind }) => kind !== 'quote')
  const fields = withPatches({}, [
    ...[...kept, own].flatMap(partFields),
    disposeOf({ item, report: second.report, to: 'annex', reason: null, note: '', submission: second.id }),
    disposeOf({
      item,
      report: third.report,
      to: 'aside',
      reason: 'general',
      note: 'Chung chung',
      submission: third.id,
    }),
  ])
  return {
    parts: readParts(fields),
    dispositions: readDispositions(fields),
    joint: readJointDecisions(fields),
    find: (id: string) => (id === old.id ? old : undefined),
    follows: null,
  }
}

describe('what people made of a first draft', () => {
  const draft = editedDraft()
  const { letter, numbered, marked, items, round: told } = compiledLetter(reports, { draft })
  const rowsOf = (name: string) =>
    items
      .flatMap((one) => [...itemSheetRows(one, numberOf(told.template, one.item.id))])
      .flatMap(([table, row]) => (totalsTables[table]?.name === name ? [row] : []))

  it('is what the letter prints, with the sources that stand no more', () => {
    const own = items.find((one) => one.item.id === item)
    expect([...(own?.trace ?? [])].map(({ pid }) => pid)).toEqual(
      draft.parts.filter((part) => part.item === item).map(({ pid }) => pid),
    )
    expect([...(own?.trace ?? [])].at(-1)).toMatchObject({
      kind: 'condensed',
      sources: [{ reference: 'BC-CU', quote: 'Câu của bản trước.', start: 0, end: 18 }],
    })
    expect(own?.answers.map(({ use }) => use)).toEqual(['used', 'annex', 'aside', 'unread'])
  })

  it('has the answers of the annex in an annex, and what was set aside with its reason in the spreadsheet', () => {
    const annex = letter.annexes.find(({ title }) => title.startsWith('NỘI DUNG BÁO CÁO'))
    expect(annex?.table?.rows).toEqual([
      { cells: [expect.stringMatching(/^II\.1\. /u)], heading: true },
      {
        cells: [
          '1',
          'UBND xã Xuân Hòa 1',
          expect.stringContaining('Đơn vị 1 đã giúp 11 hộ ở mục II.1.\n- Thêm một việc.'),
        ],
      },
    ])
    expect(JSON.stringify(letter.body)).toContain('Báo cáo của 01 cơ quan, đơn vị tại Phụ lục')
    expect(
      rowsOf('Độ phủ')
        .filter((row) => row[0] === 'II.1')
        .map((row) => row.slice(6)),
    ).toEqual([
      ['Đã dùng', '', ''],
      ['Đưa vào phụ lục', '', ''],
      ['Để ngoài', 'Nội dung chung chung', 'Chung chung'],
      ['Chưa đọc', '', ''],
    ])
    expect(rowsOf('Nội dung trong phụ lục')).toHaveLength(1)
    expect(rowsOf('Đoạn và nguồn')).toContainEqual([
      'II.1',
      expect.any(Number),
      'Tóm lược',
      'Cả tỉnh **đã làm**.',
      1,
      'UBND xã Xuân Hòa 0',
      'BC-CU',
      path,
      1,
      18,
      'Câu của bản trước.',
    ])
  })

  it('numbers each source once, and leads from the number to its row', () => {
    const list = numbered.annexes.at(-1)
    expect(list?.title).toBe('DANH MỤC NGUỒN')
    const rows = list?.table?.rows ?? []
    expect(rows.map(({ cells }) => Number(cells[0]))).toEqual(rows.map((_, at) => at + 1))
    expect(rows.map(({ cells }) => cells.slice(1))).toContainEqual([
      'UBND xã Xuân Hòa 0',
      'Mã biên nhận BC-CU',
      'II.1',
      'Câu của bản trước.',
    ])
    const standing = compiledLetter(reports).numbered.annexes.at(-1)?.table?.rows ?? []
    expect(standing[0]?.cells[2]).toMatch(/^Số 05\/BC-UBND ngày 10 tháng 11 năm 2026\nMã biên nhận BC-2026-CQ/u)
    const html = renderHtml(numbered)
    const [links, targets] = [/href="#([^"]+)"/gu, / id="([^"]+)"/gu].map(
      (pattern) => new Set([...html.matchAll(pattern)].map(([, name]) => name)),
    )
    expect(links?.size).toBe(rows.length)
    expect(targets).toEqual(links)
    // The letter for signature says nothing of it.
    expect(renderHtml(letter)).not.toContain('href')
  })

  it('comes back from its Word file with all sources', async () => {
    const read = readMarkedDocx(await renderMarkedDocx(letter, marked))
    expect(read.deleted).toEqual([])
    expect(read.paragraphs.map(({ of, state }) => [of[0]?.pid, state])).toEqual(marked.map(({ pid }) => [pid, 'same']))
    const sources = read.paragraphs.flatMap(({ of }) => of.flatMap((one) => one.sources))
    expect(sources).toEqual(marked.flatMap((one) => one.sources))
    expect(sources.length).toBeGreaterThan(40)
    // A bookmark is short enough for every program, and nobody else's.
    const names = marked.flatMap(({ lines }) => lines.map(({ bookmark }) => bookmark))
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^_TD_[\da-f]{24}$/u)
    const other = compiledLetter(reports, { about: { id: 'round-2' } }).marked
    expect(other.flatMap(({ lines }) => lines).filter(({ bookmark }) => names.includes(bookmark))).toEqual([])
    // The one with numbers is a letter like any other.
    expect((await renderDocx([numbered])).length).toBeGreaterThan(10_000)
  })
})

it('asks an item of those only whose version of the outline has it', () => {
  const without: Template = templateShape.parse({
    chapters: midTermTemplate.chapters.map((chapter) => ({
      ...chapter,
      parts: chapter.parts.filter((part) => !('id' in part && part.id === item)),
    })),
  })
  const mixed = {
    ...round,
    standing: round.standing.map((one, nth) => (nth === 0 ? { ...one, template: without, answers: {} } : one)),
  }
  const compiled = compileItem(mixed, item)
  expect(compiled?.totals.answers).toEqual({ asked: 3, content: 3, none: 0, missing: 0 })
  expect(compiled?.answers.map(({ answer, use }) => [answer, use])).toContainEqual(['notAsked', null])
  expect(compileItem({ ...mixed, template: without }, item)).toBeNull()
})

it('counts joint teams once in the letter, its annex and its spreadsheet alike', () => {
  const visit = { kind: 'inspection', by: 'Sở Nội vụ', inspected: 'Phường Sơn Tây', date: '17/6/2022', document: '' }
  const rows = Object.fromEntries(Object.entries(visit).map(([cell, text]) => [`II.5/inspections/r1/${cell}`, text]))
  const visited = [0, 1].map(() => ({ 'II.5/inspections/r1/order': 'a0', ...rows }))
  const inspections = roundTotals(inventedRound(visited)).find((total) => total.item === 'II.5')?.rows.inspections
  const [proposal] = inspections?.proposals ?? []
  if (!proposal) throw new Error('nothing proposed')
  for (const [isOne, count] of [
    [true, 1],
    [false, 2],
    [null, 2],
  ] as const) {
    const joint = readJointDecisions(withPatches({}, [decideJoint(itemId('II.5'), proposal, isOne)]))
    const { items, letter } = compiledLetter(visited, {
      draft: {
        parts: firstDraft(inventedRound(visited), { joint }),
        dispositions: [],
        joint,
        find: () => undefined,
        follows: null,
      },
    })
    const own = items.find((one) => one.item.id === 'II.5')
    expect(own?.totals.rows.inspections?.inspections).toHaveLength(count)
    expect([...(own?.trace ?? [])].some(({ text }) => text.includes(`0${count} cuộc kiểm tra, giám sát`))).toBe(true)
    expect(JSON.stringify(letter.annexes)).toContain(`Tổng số: 0${count} cuộc kiểm tra, giám sát`)
  }
})

it('stands with one agency alone, whose submission was the only one', () => {
  const agency = round.agencies.slice(0, 1)
  const standing = agency.map((one) => inventedSubmission(one, reports[0] ?? {}))
  const { letter } = compiledLetter([], { round: { template: midTermTemplate, agencies: agency, standing } })
  expect(JSON.stringify(letter.body)).toContain('01/01 cơ quan, đơn vị')
})
