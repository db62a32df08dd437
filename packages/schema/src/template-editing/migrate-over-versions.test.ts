import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdits, randomEdits } from '../fixtures/random-edits.ts'
import { widenedTemplate } from '../fixtures/widened-template.ts'
import { findField } from '../outline/find-field.ts'
import { itemsOf, type Template } from '../outline/template.ts'
import { fatesOf } from './fates.ts'
import { migrateDraft } from './migrate-draft.ts'
import { migrateOverVersions, type VersionStep } from './migrate-over-versions.ts'
import { withNodeIds } from './template-nodes.ts'
import { questionsOf, takesAnswers } from './template-question.ts'
import { usedNames } from './used-names.ts'

const runs = process.env['RANDOM_TESTS'] ? 1_000 : 100

/** A new version by random acts, each question that goes with a fate that was drawn. */
function nextVersion(versions: readonly Template[], edits: Parameters<typeof applyEdits>[1], picks: readonly number[]) {
  const from = versions.at(-1) as Template
  const to = applyEdits(from, edits, usedNames(versions))
  const targets = [...questionsOf(to).values()]
  const choices = Object.fromEntries(
    fatesOf(from, to, {}).open.map((question, nth) => {
      const fitting = targets.filter((target) => takesAnswers(question, target))
      const pick = fitting[(picks[nth % picks.length] ?? 0) % (fitting.length + 2)]
      return [question.path, pick ? [pick.path] : []]
    }),
  )
  const { fates, open } = fatesOf(from, to, choices)
  expect(open).toEqual([])
  return { from, to, fates }
}

const version = fc.tuple(randomEdits, fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }))

/** What a draft of a version may hold, a row a list; each text is of its own. */
const draftOf = (template: Template): Record<string, string> =>
  Object.fromEntries(
    itemsOf(template)
      .flatMap(({ id, rows }) => [
        ...['answer', 'reason', 'done'].map((last) => `${id}/${last}`),
        ...[...questionsOf(template).values()]
          .filter(({ item, kind }) => item.id === id && kind !== 'item' && kind !== 'rows')
          .flatMap(({ path }) => [path, `${path}/numerator`, `${path}/denominator`]),
        ...(rows ? ['order', 'recipient', 'merit', 'name'].map((cell) => `${id}/${rows}/r/${cell}`) : []),
      ])
      .filter((path) => findField(template, path) !== null)
      .map((path, nth) => [path, `chữ ${nth}.`]),
  )

it('a draft that is versions behind loses no character, and stands as if it had been carried each time', () => {
  fc.assert(
    fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), (drawn) => {
      const versions: Template[] = [withNodeIds(widenedTemplate)]
      const steps: VersionStep[] = []
      for (const [edits, picks] of drawn) {
        const step = nextVersion(versions, edits, picks)
        steps.push(step)
        versions.push(step.to)
      }
      const draft = draftOf(versions[0] as Template)
      const { patches } = migrateOverVersions(draft, steps)
      const after = { ...draft, ...patches }
      // Each text stands somewhere as it was, or its place was written over, which the draft's history keeps.
      for (const [path, text] of Object.entries(draft)) {
        const stands = Object.values(after).some((value) => value.split('\n').includes(text))
        expect([path, stands || path in patches]).toEqual([path, true])
      }
      // What stands has a place in the newest version; what has none left the draft.
      const newest = versions.at(-1) as Template
      for (const [path, text] of Object.entries(after))
        if (text !== '') expect([path, findField(newest, path) !== null]).toEqual([path, true])
      const carried = { ...draft }
      for (const { from, to, fates } of steps) Object.assign(carried, migrateDraft(carried, from, to, fates).patches)
      const written = (texts: Record<string, string>) =>
        Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
      expect(written(after)).toEqual(written(carried))
    }),
    { numRuns: runs },
  )
})
