import { fieldFacts } from '@thidua/schema/facts'
import { filledRow } from '@thidua/schema/fixtures/filled-row'
import { findField } from '@thidua/schema/outline/find-field'
import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { isGroup, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { hasContent, itemAnswer, verdict } from '@thidua/schema/verdict'
import { describe, expect, it } from 'vitest'
import { checkAnswers } from './check/check-answers.ts'
import { composeReport } from './compose/compose-report.ts'
import { reportRows } from './export/report-tables.ts'
import { sampleReport } from './fixtures/sample-report.ts'
import { read } from './read/read.ts'
import { suggestFor } from './read/suggest/suggest-for.ts'
import { renderHtmlPage } from './render/html/render-html.ts'

/** The standard outline with some items asked otherwise. */
const asking = (changes: Readonly<Record<string, Partial<TemplateItem>>>): Template => {
  const changed = (item: TemplateItem): TemplateItem => ({ ...item, ...changes[item.id] })
  return templateShape.parse({
    chapters: midTermTemplate.chapters.map((chapter) => ({
      ...chapter,
      parts: chapter.parts.map((part) => (isGroup(part) ? { ...part, items: part.items.map(changed) } : changed(part))),
    })),
  })
}

const template = asking({
  'II.4': { columns: { hidden: ['merit', 'decisionDate'], required: ['decisionNumber'] } },
  'II.5': { mayBeNone: false },
  IV: { required: false },
  III: { narratives: [{ key: 'narrative', label: { vi: 'Đánh giá', en: '' }, required: true }] },
})

const hidden = 'Thành tích  viết sai ,không in'
const row: Readonly<Record<string, string>> = { ...filledRow('commendations'), recipient: 'Thôn Một', merit: hidden }
const answers: Answers = {
  ...sampleReport.answers,
  ...Object.fromEntries(
    Object.keys(sampleReport.answers).flatMap((path) => (/^(II\.4|II\.5|IV)\//u.test(path) ? [[path, '']] : [])),
  ),
  ...Object.fromEntries(Object.entries(row).map(([cell, text]) => [`II.4/commendations/r/${cell}`, text])),
  'II.4/commendations/r/order': 'a0',
  'II.5/answer': 'none',
}
const htmlOf = (typed: Answers) =>
  renderHtmlPage(composeReport({ ...sampleReport, template, answers: typed, status: 'submitted' }), '')
const rules = (typed: Answers) =>
  verdict(template, typed, { round: null }).problems.map(({ path, rule }) => `${path} ${rule}`)

describe('a column that an item hides', () => {
  const path = 'II.4/commendations/r/merit'

  it('is no field, no fact, no line of letter, check, export or suggestion', async () => {
    expect(findField(template, path)).toBe(null)
    expect(findField(midTermTemplate, path)?.kind).toBe('cell')
    expect(fieldFacts(template, answers).rows.commendations).toMatchObject([
      { recipient: 'Thôn Một', merit: null, decisionDate: null, decisionNumber: row['decisionNumber'] },
    ])
    expect(htmlOf(answers)).toContain('Thôn Một')
    expect(htmlOf(answers)).not.toContain('không in')
    expect(checkAnswers(template, answers).filter(({ id }) => id === path)).toEqual([])
    expect(checkAnswers(midTermTemplate, answers).filter(({ id }) => id === path)).not.toEqual([])
    const report = { round: '', agencyCode: '', agencyName: '', template, answers }
    expect(JSON.stringify(reportRows(report))).not.toContain('không in')
    expect(JSON.stringify(reportRows({ ...report, template: midTermTemplate }))).toContain('không in')
    const whole = composeReport({ ...sampleReport, answers: { ...answers, 'II.4/narrative': 'Đã khen.' } })
    const suggested = suggestFor(await read(Buffer.from(renderHtmlPage(whole, '')), 'a.html'), template)
    const cells = suggested.rows.filter(({ item }) => item === 'II.4').map((one) => Object.keys(one.cells))
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.flat()).not.toContain('merit')
  })
})

it('requires a column, a text and an item as the template says', () => {
  const without = { ...answers, 'II.4/commendations/r/decisionNumber': '', 'III/narrative': ' ', 'III/figures/x': '' }
  expect(rules(without)).toContain('II.4/commendations/r/decisionNumber required')
  expect(rules({ ...answers, 'II.4/commendations/r/decisionNumber': 'x' })).toContain(
    'II.4/commendations/r/decisionNumber documentNumber',
  )
  expect(rules(answers).filter((said) => said.startsWith('II.4/commendations'))).toEqual([])
})

it('requires one text beside others that are filled', () => {
  const narratives = ['first', 'second'].map((key) => ({
    key,
    label: { vi: key, en: key },
    required: key === 'second',
  }))
  const two = asking({ III: { narratives } })
  const { problems } = verdict(two, { 'III/first': 'Tốt.' }, { round: null })
  expect(problems.filter(({ place }) => place === 'III').map(({ rule }) => rule)).toEqual(['required', 'itemNotDone'])
})

it('takes a "Không có" only where it may be said', () => {
  const [inspections] = template.chapters.flatMap(({ parts }) => parts.filter(({ id }) => id === 'II.5'))
  if (!inspections || isGroup(inspections)) throw new Error('no item')
  expect(itemAnswer(inspections, answers)).toBe('missing')
  expect(rules(answers)).toContain('II.5/answer itemMissing')
  expect(htmlOf(answers)).not.toMatch(/Phong trào thi đua: Không có/u)
  expect(fieldFacts(template, answers).items.find(({ item }) => item === 'II.5')?.answer).toBe('missing')
})

it('lets an item be left blank, and says so in the letter; nobody reads it as an answer', async () => {
  const [recommendations] = template.chapters.flatMap(({ parts }) => parts.filter(({ id }) => id === 'IV'))
  if (!recommendations || isGroup(recommendations)) throw new Error('no item')
  expect(hasContent(recommendations, answers)).toBe(false)
  expect(rules(answers).filter((said) => said.startsWith('IV/'))).toEqual([])
  expect(htmlOf(answers)).toContain('Không cung cấp')
  const { texts } = suggestFor(await read(Buffer.from(htmlOf(answers)), 'a.html'), template)
  expect(texts.filter(({ item }) => item === 'IV')).toEqual([])
  expect(texts.some(({ text }) => /Không cung cấp/u.test(text))).toBe(false)
})
