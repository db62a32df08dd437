import { longText } from '@thidua/draft/fixtures/long-text'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { inventedAgency, inventedSubmission } from '../fixtures/invented-round.ts'
import { type PlacedSentence, sentencesOf } from '../sentences/sentences-of.ts'
import { quoteOf } from '../sources/quote-of.ts'
import { deltasOf } from './deltas-of.ts'

const path = 'II.1/narrative'

/** Edits of a sentence of which it is known what they are. */
const edits = {
  figureChanged: (text: string) => text.replace(/(?<= )\d+(?= )/u, '3.001'),
  wordsChanged: (text: string) => text.replace(/(?<= )(\p{Ll}+)(?= )/u, 'nhất loạt $1'),
  marksOnly: (text: string) => text.replace(/(?<=\p{Ll}) (?=\p{Ll})/u, ', '),
  sentenceGone: () => '',
  unchanged: (text: string) => text,
}
type Edit = keyof typeof edits
const edit = fc.constantFrom(...(Object.keys(edits) as Edit[]))

it('says rightly what an edit of a sentence was, whatever was edited beside it', () => {
  let [right, all] = [0, 0]
  fc.assert(
    fc.property(fc.nat(10_000), fc.array(edit, { minLength: 3, maxLength: 12 }), fc.nat(2), (seed, list, breaks) => {
      const sentences = sentencesOf(longText(list.length * 20, seed).replaceAll('\n', ' '))
      const gap = breaks === 0 ? '\n- ' : ' '
      const before = sentences.map(({ text }) => text).join(gap)
      const placed = sentencesOf(before)
      const applied = placed.map((sentence, at) => tried(sentence, list[at] ?? 'unchanged'))
      const after = applied.flatMap(({ text }) => (text === '' ? [] : [text])).join(gap)
      const [old, fresh] = [before, after].map((text, nth) =>
        inventedSubmission(inventedAgency(1), { [path]: text }, { number: nth + 1 }),
      )
      if (!old || !fresh || after === '') return
      const parts = placed.map((range, at) => ({
        item: itemId('II.1'),
        pid: String(at),
        order: 'a0',
        kind: 'quote' as const,
        text: range.text,
        sources: [{ sid: 's', role: 'quote' as const, quote: quoteOf(old, path, range), seen: null }],
        computed: null,
        override: null,
      }))
      const round = { template: midTermTemplate, agencies: [old.agency], standing: [fresh] }
      const deltas = deltasOf(round, { parts, dispositions: [], known: new Map() }, submissionFinder([old, fresh]))
      const kinds = new Map(deltas.map(({ about, kind }) => [about.kind === 'source' ? about.pid : '', kind]))
      for (const [at, { kind }] of applied.entries()) {
        const told = kinds.get(String(at)) ?? 'unchanged'
        all++
        if (told === kind) right++
        // In doubt which sentence it became it is called gone, and never anything else that it is not.
        else expect(told).toBe('sentenceGone')
      }
    }),
    { numRuns: 200 },
  )
  expect(all).toBeGreaterThan(1_000)
  expect(right / all).toBeGreaterThan(0.95)
})

/** An edit that finds nothing to change in a sentence leaves it as it was. */
function tried({ text }: PlacedSentence, kind: Edit): { kind: Edit; text: string } {
  const edited = edits[kind](text)
  return edited === text ? { kind: 'unchanged', text } : { kind, text: edited }
}
