import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, randomEdits } from '../fixtures/random-edits.ts'
import { added, widenedTemplate } from '../fixtures/widened-template.ts'
import { findField } from '../outline/find-field.ts'
import { midTermTemplate } from '../outline/standard-template.ts'
import { itemsOf, type Template } from '../outline/template.ts'
import { editTemplate } from './edit-template.ts'
import { type FateChoices, fatesOf } from './fates.ts'
import { migrateDraft } from './migrate-draft.ts'
import type { TemplateAct } from './template-act.ts'
import { withNodeIds } from './template-nodes.ts'
import { questionsOf, takesAnswers } from './template-question.ts'
import { usedNames } from './used-names.ts'

const from = withNodeIds(widenedTemplate)
const used = usedNames([widenedTemplate])
const after = (...acts: TemplateAct[]): Template =>
  acts.reduce((template, act) => editTemplate(template, act, used), from)

describe('fates', () => {
  it('are kept where nothing changed', () => {
    const { fates, open } = fatesOf(from, from, {})
    expect(open).toEqual([])
    expect(fates.every(({ fate, question, into }) => fate === 'kept' && into[0] === question)).toBe(true)
    expect(fates).toHaveLength(questionsOf(from).size)
  })

  it('say what was reworded and what stands elsewhere, by the ids', () => {
    const to = after(
      { kind: 'change', node: 'II.3', values: { heading: 'Gương tốt' } },
      { kind: 'move', node: added.grouped, by: 1 },
    )
    const { fates, open } = fatesOf(from, to, {})
    expect(open).toEqual([])
    expect(fates.filter(({ fate }) => fate !== 'kept')).toEqual([
      { question: added.grouped, fate: 'moved', into: [added.grouped] },
      { question: 'II.3', fate: 'reworded', into: ['II.3'] },
    ])
  })

  it('are asked for what is asked no more: retired, moved, split or merged', () => {
    const to = after({ kind: 'remove', node: added.rows }, { kind: 'addItem', into: 'chuong-ii', name: 'Phần mới' })
    const [item, narrative, rows] = [added.rows, `${added.rows}/narrative`, `${added.rows}/commendations`]
    expect(fatesOf(from, to, {}).open.map(({ path }) => path)).toEqual([item, narrative, rows])
    const choose = (choices: FateChoices) =>
      fatesOf(from, to, choices).fates.filter(({ question }) => question in choices)
    expect(choose({ [item]: [], [narrative]: ['phan-moi/narrative'], [rows]: ['II.4/commendations'] })).toEqual([
      { question: item, fate: 'retired', into: [] },
      { question: narrative, fate: 'moved', into: ['phan-moi/narrative'] },
      { question: rows, fate: 'merged', into: ['II.4/commendations'] },
    ])
    expect(choose({ [narrative]: ['phan-moi/narrative', 'II.4/narrative'] })[0]?.fate).toBe('split')
    // Into another kind of question, or one that is not there, it cannot go.
    expect(choose({ [narrative]: ['II.4/commendations'] })).toEqual([])
    expect(choose({ [narrative]: ['khong-co/narrative'] })).toEqual([])
  })
})

describe('a draft', () => {
  const draft = {
    'II.4/narrative': 'Đã khen 3 tập thể.',
    'II.4/commendations/same/order': 'a0',
    'II.4/commendations/same/recipient': 'Thôn Một',
    [`${added.rows}/narrative`]: 'Khen đột xuất.',
    [`${added.rows}/done`]: 'yes',
    [`${added.rows}/commendations/same/order`]: 'a0',
    [`${added.rows}/commendations/same/recipient`]: 'Đội cứu hộ',
    'letter/number': '05/BC',
  }

  it('takes its texts along, and two rows of one name stay two', () => {
    const to = after(
      { kind: 'remove', node: added.rows },
      { kind: 'addPart', item: added.own, list: 'narratives', name: 'Mới' },
    )
    const { fates } = fatesOf(from, to, {
      [added.rows]: [],
      [`${added.rows}/narrative`]: ['II.4/narrative'],
      [`${added.rows}/commendations`]: ['II.4/commendations'],
    })
    const { patches, goes, gains } = migrateDraft(draft, from, to, fates)
    expect(Object.fromEntries(Object.entries(patches).filter(([, value]) => value !== ''))).toEqual({
      'II.4/narrative': 'Đã khen 3 tập thể.\nKhen đột xuất.',
      'II.4/commendations/same-2/order': 'a0',
      'II.4/commendations/same-2/recipient': 'Đội cứu hộ',
    })
    expect(goes).toEqual([{ path: `${added.rows}/done`, value: 'yes' }])
    expect(gains.map(({ path }) => path)).toEqual([`${added.own}/moi`])
  })

  it('lays aside what is hidden now, and a "Không có" that may be said no more', () => {
    const to = after(
      { kind: 'change', node: 'II.4', values: { columns: { hidden: ['merit'], required: [] } } },
      { kind: 'change', node: 'II.5', values: { mayBeNone: false } },
    )
    const silent = { ...draft, 'II.4/commendations/same/merit': 'Cứu người', 'II.5/answer': 'none' }
    const { goes } = migrateDraft(silent, from, to, fatesOf(from, to, {}).fates)
    expect(goes).toEqual([
      { path: 'II.4/commendations/same/merit', value: 'Cứu người' },
      { path: 'II.5/answer', value: 'none' },
    ])
  })

  it('loses no character, whatever is edited and wherever its questions go', () => {
    fc.assert(
      fc.property(randomEdits, fc.array(fc.nat(40), { minLength: 60, maxLength: 60 }), (edits, picks) => {
        const to = applyEdits(from, edits, used)
        const targets = [...questionsOf(to).values()]
        const choices = Object.fromEntries(
          fatesOf(from, to, {}).open.map((question, nth) => {
            const fitting = targets.filter((target) => takesAnswers(question, target))
            const pick = fitting[(picks[nth] ?? 0) % (fitting.length + 2)]
            return [question.path, pick ? [pick.path] : []]
          }),
        )
        const { fates, open } = fatesOf(from, to, choices)
        expect(open).toEqual([])
        const full = Object.fromEntries(fullDraft().map((path, nth) => [path, `chữ ${nth}.`]))
        const { patches, goes } = migrateDraft(full, from, to, fates)
        const now = Object.entries({ ...full, ...patches }).filter(([, value]) => value !== '')
        for (const [path, value] of Object.entries(full))
          expect(
            now.some(([, text]) => text.split('\n').includes(value)) || goes.some((gone) => gone.path === path),
            path,
          ).toBe(true)
        // Nothing stands where the new version has no place.
        for (const [path] of now) expect(findField(to, path), path).not.toBe(null)
      }),
    )
  })
})

/** A path of every field that the template asks for, one row a list. */
const fullDraft = (): string[] =>
  itemsOf(from)
    .flatMap(({ id, rows }) => [
      ...['answer', 'reason', 'done'].map((last) => `${id}/${last}`),
      ...[...questionsOf(from).values()]
        .filter(({ item, kind }) => item.id === id && kind !== 'item' && kind !== 'rows')
        .flatMap(({ path }) => [path, `${path}/numerator`, `${path}/denominator`]),
      ...(rows ? ['order', 'recipient', 'merit', 'name', 'number'].map((cell) => `${id}/${rows}/r/${cell}`) : []),
    ])
    .filter((path) => findField(from, path) !== null)

it('knows the standard outline’s questions', () => {
  expect([...questionsOf(midTermTemplate).keys()].slice(0, 3)).toEqual([
    'I.1',
    'I.1/narrative',
    'I.1/figures/civilServants',
  ])
})
