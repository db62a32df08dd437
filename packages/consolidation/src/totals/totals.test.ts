import { type CommendationForm, commendationForms } from '@thidua/schema/outline/commendation-forms'
import { itemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { cellPath, orderPath } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, type Template } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { describe, expect, it } from 'vitest'
import { answersTo } from '../answers/agency-answer.ts'
import { inventedRound } from '../fixtures/invented-round.ts'
import { withPatches } from '../sources/part-fields.ts'
import { answerCounts, choiceTotals } from './answer-totals.ts'
import { commendationTotals } from './commendation-totals.ts'
import { figureTotals } from './figure-totals.ts'
import { inspectionTotals } from './inspection-totals.ts'
import { decideJoint, readJointDecisions } from './joint-decisions.ts'
import { mergedDocuments } from './merged-documents.ts'
import { reportedFacts, rowParts } from './reported-facts.ts'
import { rowsByCell } from './rows-by-cell.ts'

const item = itemId('II.2')

/** A template whose II.2 asks these figures only. */
const asking = (...figures: object[]): Template =>
  templateShape.parse({
    chapters: midTermTemplate.chapters.map((chapter) => ({
      ...chapter,
      parts: chapter.parts.map((part) => ('id' in part && part.id === item ? { ...part, figures } : part)),
    })),
  })

const figure = (key: string, more: object = {}) => ({
  key,
  label: { vi: `Số ${key}`, en: key },
  unit: 'xã',
  kind: 'number',
  ...more,
})

function totalsOf(figures: object[], ...reports: Answers[]) {
  const template = asking(...figures)
  const asked = findItem(template, item)
  if (!asked) throw new Error('no item')
  const sent = reports.map((answers) =>
    Object.fromEntries(Object.entries(answers).map(([key, text]) => [`II.2/figures/${key}`, text])),
  )
  return figureTotals(template, asked, reportedFacts(inventedRound(sent, template)))
}

describe('a figure of all reports', () => {
  it('is summed, as people add up decimals, and opens to its parts', () => {
    const [total] = totalsOf([figure('a')], { a: '0,1' }, { a: '0,2' }, {})
    expect(total).toMatchObject({ rule: 'sum', value: 0.3 })
    expect(total?.parts.map(({ path, value }) => [path, value])).toEqual([
      ['II.2/figures/a', 0.1],
      ['II.2/figures/a', 0.2],
    ])
    expect(totalsOf([figure('a')], {})[0]?.value).toBeNull()
  })

  it('is a share of the sums of both halves, unrounded; a basis of 0 or none is named', () => {
    const ratio = figure('r', { kind: 'ratio', unit: '%' })
    const [total] = totalsOf(
      [ratio],
      { 'r/numerator': '37', 'r/denominator': '508' },
      { 'r/numerator': '8', 'r/denominator': '271' },
      { 'r/numerator': '5', 'r/denominator': '0' },
      { 'r/numerator': '5' },
      {},
    )
    expect(total?.value).toBe((45 / 779) * 100)
    expect(total).toMatchObject({ numerator: 45, denominator: 779 })
    expect(total?.leftOut.map(({ submission, why }) => [submission.agency.id, why])).toEqual([
      ['agency-2', 'noBasis'],
      ['agency-3', 'noBasis'],
    ])
  })

  it('is a mean by its weights, and names who lacks one', () => {
    const figures = [figure('mean', { compile: 'weightedMean', weightedBy: 'weight' }), figure('weight')]
    const [total] = totalsOf(figures, { mean: '10', weight: '1' }, { mean: '16', weight: '3' }, { mean: '99' })
    expect(total).toMatchObject({ rule: 'weightedMean', value: 14.5, denominator: 4 })
    expect(total?.leftOut.map(({ submission, why }) => [submission.agency.id, why])).toEqual([['agency-2', 'noWeight']])
    expect(totalsOf([figure('mean', { compile: 'weightedMean' })], { mean: '10' })[0]?.value).toBeNull()
  })

  it('is its owner’s and nobody else’s, or missing', () => {
    const owned = figure('o', { compile: 'owner', owner: 'CQ1' })
    expect(totalsOf([owned], { o: '60' }, { o: '61' })[0]?.value).toBe(61)
    expect(totalsOf([owned], { o: '60' }, {})[0]?.value).toBeNull()
    expect(totalsOf([figure('o', { compile: 'owner' })], { o: '60' })[0]?.value).toBeNull()
  })

  it('is never a sum of percents or of profiles, which keep their parts', () => {
    for (const never of [figure('p', { unit: '%' }), figure('p', { compile: 'profile' })]) {
      const [total] = totalsOf([never], { p: '60' }, { p: '70' })
      expect(total).toMatchObject({ rule: 'never', value: null })
      expect(total?.parts).toHaveLength(2)
    }
  })

  it('is not summed over units', () => {
    const [a, b] = [asking(figure('l', { unit: 'ha' })), asking(figure('l', { unit: 'm²' }))]
    const round = inventedRound([{ 'II.2/figures/l': '2' }, { 'II.2/figures/l': '20000' }], b)
    const standing = round.standing.map((one, nth) => (nth === 0 ? { ...one, template: a } : one))
    const asked = findItem(b, item)
    const [total] = asked ? figureTotals(b, asked, reportedFacts({ ...round, standing })) : []
    expect(total).toMatchObject({ value: 20000, leftOut: [{ why: 'otherUnit' }] })
  })
})

it('counts content, none and missing apart, and all that were asked', () => {
  const round = inventedRound([{ 'II.3/narrative': 'Có.' }, { 'II.3/answer': 'none' }, {}, null])
  expect(answerCounts(round, answersTo(round, itemId('II.3')))).toEqual({ asked: 4, content: 1, none: 1, missing: 2 })
})

it('counts who chose what', () => {
  const round = inventedRound([{ 'II.1/choices/launched': 'yes' }, { 'II.1/choices/launched': 'no' }, {}])
  const launching = findItem(midTermTemplate, 'II.1')
  const [choice] = launching?.choices ?? []
  const totals = launching && choice ? choiceTotals(launching, choice, reportedFacts(round)) : []
  expect(totals.map(({ option, parts }) => [option.key, parts.length])).toEqual([
    ['yes', 1],
    ['no', 1],
  ])
})

/** A report with these rows, each filled with what is the same in all and its own cells. */
const rows = (id: string, slug: RowsSlug, same: Answers, ...own: Answers[]): Answers =>
  Object.fromEntries(
    own.flatMap((cells, nth) => [
      [orderPath(itemId(id), slug, `r${nth}`), `a${nth}`],
      ...Object.entries({ ...same, ...cells }).map(([key, text]) => [cellPath(itemId(id), slug, `r${nth}`, key), text]),
    ]),
  )

describe('rows of all reports', () => {
  it('are awards, each once, by who decides them', () => {
    const award = {
      recipient: 'Thôn An Bình',
      kind: 'collective',
      form: 'province-merit',
      authority: 'Chủ tịch UBND tỉnh',
    }
    const decided = { status: 'decided', decisionNumber: '12/QĐ-UBND', decisionDate: '17/6/2022' }
    const round = inventedRound([
      rows('II.4', 'commendations', award, decided, { status: 'proposed' }),
      rows(
        'II.4',
        'commendations',
        award,
        { ...decided, recipient: 'thôn An Bình' },
        { ...decided, recipient: 'Thôn Đông' },
      ),
      rows('II.4', 'commendations', award, { ...decided, form: 'pm-merit', kind: 'worker', decisionNumber: '' }),
    ])
    const totals = commendationTotals(rowParts(reportedFacts(round), 'commendations'))
    expect(
      totals.map(({ decider, form, kind, status, awards }) => [decider, form, kind, status, awards.length]),
    ).toEqual([
      ['prime-minister', 'pm-merit', 'worker', 'decided', 1],
      ['province', 'province-merit', 'collective', 'decided', 2],
      ['province', 'province-merit', 'collective', 'proposed', 1],
    ])
    // By the forms that are administered, where the item has them.
    const [merit] = commendationForms.filter(({ key }) => key === 'province-merit')
    const renamed = {
      ...merit,
      decider: 'department',
      label: { vi: 'Bằng khen của ngành', en: '' },
    } as CommendationForm
    const own = commendationTotals(rowParts(reportedFacts(round), 'commendations'), [renamed])
    expect(own.map(({ decider, formName }) => [decider, formName])).toEqual([
      ['department', 'Bằng khen của ngành'],
      ['department', 'Bằng khen của ngành'],
    ])
    expect(totals[1]?.awards[0]?.rows.map(({ submission, path }) => [submission.agency.id, path])).toEqual([
      ['agency-0', 'II.4/commendations/r0/recipient'],
      ['agency-1', 'II.4/commendations/r0/recipient'],
    ])
  })

  it('are documents with all who list them, one body’s apart from another’s', () => {
    const plan = { type: 'QD', number: '769/QĐ-UBND', issuedOn: '17/6/2022', issuer: 'UBND tỉnh', role: 'responds' }
    const own = { number: '05/KH-UBND', type: 'KH', issuer: 'UBND xã', role: 'implements' }
    const round = inventedRound([
      rows('II.2', 'plans', plan, {}, own),
      rows('II.2', 'plans', plan, { issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '18/6/2022' }, own),
    ])
    const documents = mergedDocuments(rowParts(reportedFacts(round), 'plans'))
    expect(documents.map(({ rows: [first], agencies, differs }) => [first?.row.number, agencies, differs])).toEqual([
      ['769/QĐ-UBND', 2, true],
      ['05/KH-UBND', 1, false],
      ['05/KH-UBND', 1, false],
    ])
    expect(documents.map((document) => document.implements)).toEqual([false, true, true])
  })

  it('are inspections, joint ones once where that is certain, else proposed', () => {
    const visit = { kind: 'inspection', by: 'Sở Nội vụ', inspected: 'Phường Trương Quang Trọng', date: '17/6/2022' }
    const round = inventedRound([
      rows('II.5', 'inspections', visit, { document: '12/QĐ-SNV' }, { document: '12/QĐ-SNV', inspected: 'Xã Lý Sơn' }),
      rows('II.5', 'inspections', visit, { document: '12/QĐ-SNV' }, { document: '', date: '18/6/2022' }),
      rows('II.5', 'inspections', visit, { document: '', date: '18/6/2022' }, { date: '' }),
      rows('II.5', 'inspections', visit, { document: '', date: '19/6/2022', by: 'UBND xã', inspected: 'Thôn 1' }),
      rows('II.5', 'inspections', visit, { document: '', date: '19/6/2022', by: 'UBND xã', inspected: 'Thôn 1' }),
    ])
    const parts = rowParts(reportedFacts(round), 'inspections')
    const { inspections, proposals } = inspectionTotals(parts)
    expect(inspections.map(({ rows }) => rows.length).toSorted()).toEqual([1, 1, 1, 1, 1, 1, 2])
    const days = ({ inspections }: (typeof proposals)[number]) => inspections.map(({ rows }) => rows[0]?.row.date)
    // "Thôn 1" of two communes are two, and so are two that one report lists.
    expect(proposals.map(days)).toEqual([['2022-06-18', '2022-06-18']])
    const day = proposals.find((proposal) => days(proposal)[0] === '2022-06-18')
    const decide = (isOne: boolean | null) =>
      readJointDecisions(withPatches({}, [decideJoint(itemId('II.5'), { key: day?.key ?? '' }, isOne)]))
    const decided = inspectionTotals(parts, decide(true))
    expect(decided.inspections).toHaveLength(inspections.length - 1)
    expect(decided.proposals).toHaveLength(proposals.length - 1)
    const refused = inspectionTotals(parts, decide(false))
    expect([refused.inspections.length, refused.proposals.length]).toEqual([inspections.length, proposals.length - 1])
    expect(inspectionTotals(parts, decide(null))).toEqual({ inspections, proposals })
    for (const { rows } of inspections) expect(rows.length).toBeGreaterThan(0)
    expect(inspections.flatMap(({ rows }) => rows)).toHaveLength(parts.length)
  })

  it('go by what a cell says', () => {
    const round = inventedRound([
      rows('IV', 'recommendations', { text: 'Hỗ trợ kinh phí.' }, { addressee: 'province' }, { addressee: 'central' }),
    ])
    const parts = rowParts(reportedFacts(round), 'recommendations', itemId('IV'))
    const groups = rowsByCell(parts, ({ addressee }) => addressee, ['central', 'province', 'other'])
    expect(groups.map(([addressee, found]) => [addressee, found.length])).toEqual([
      ['central', 1],
      ['province', 1],
    ])
    expect(rowParts(reportedFacts(round), 'recommendations', itemId('II.4'))).toEqual([])
  })
})
