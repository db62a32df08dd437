import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'
import { commendationForms } from '../commendation-forms.ts'
import { midTermTemplate } from '../standard-template.ts'
import { withForms } from '../template.ts'

/** What is said of the form of one commendation, whose other cells are right. */
function said(cells: { form: string; kind: string; decisionDate?: string }, forms = commendationForms): string[] {
  const row = { order: 'a', recipient: 'Ai', authority: 'Chủ tịch', status: 'decided', ...cells }
  const answers = Object.fromEntries(
    Object.entries(row).map(([cell, typed]) => [`II.4/commendations/a/${cell}`, typed] as const),
  )
  const { problems } = verdict(withForms(midTermTemplate, forms), answers, { round: null })
  return problems.flatMap(({ path, level, rule }) => (path === 'II.4/commendations/a/form' ? [`${level} ${rule}`] : []))
}

describe('the form of a commendation', () => {
  const district = 'district-commendation'
  it.each([
    [{ form: district, kind: 'worker', decisionDate: '30/6/2025' }, []],
    [{ form: district, kind: 'worker', decisionDate: '1/7/2025' }, ['worthALook formEnded']],
    [{ form: district, kind: 'worker' }, []],
    [{ form: 'province-flag', kind: 'enterprise' }, []],
    [{ form: 'province-flag', kind: 'leader' }, ['worthALook formForOthers']],
    [{ form: 'province-fighter', kind: 'household' }, ['worthALook formForOthers']],
  ])('%o: %o', (cells, expected) => {
    expect(said(cells)).toEqual(expected)
  })

  it('is one of those that are administered', () => {
    const forms = commendationForms.map((form) => (form.key === district ? { ...form, key: 'bang-khen-bo' } : form))
    expect(said({ form: 'bang-khen-bo', kind: 'worker' }, forms)).toEqual([])
    expect(said({ form: district, kind: 'worker' }, forms)).toEqual(['mustFix choice'])
  })
})
