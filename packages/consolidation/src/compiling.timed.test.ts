import { longText } from '@thidua/draft/fixtures/long-text'
import { leastCpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { itemId } from '@thidua/schema/outline/item-id'
import { itemsOf } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { expect, it } from 'vitest'
import type { CompiledRound } from './answers/compiled-round.ts'
import { submissionFinder } from './answers/compiled-round.ts'
import { deltasOf } from './deltas/deltas-of.ts'
import { firstDraft } from './first-draft/first-draft.ts'
import { fullAnswers, inventedAgency, inventedSubmission } from './fixtures/invented-round.ts'
import { sentencesOf } from './sentences/sentences-of.ts'
import type { Part } from './sources/part.ts'
import { quoteOf } from './sources/quote-of.ts'

/** The outline with twelve items. */
const template = templateShape.parse({
  chapters: widenedTemplate.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.filter((part) => !('id' in part && (part.id === added.rows || part.id === added.second))),
  })),
})

const answers = (nth: number, seed: number) =>
  fullAnswers(template, nth, (item, key) => longText(250, nth * 31 + seed + item.length * 7 + key.length))

function roundOf(count: number): CompiledRound {
  const agencies = Array.from({ length: count }, (_, nth) => inventedAgency(nth))
  return { template, agencies, standing: agencies.map((agency, nth) => inventedSubmission(agency, answers(nth, 1))) }
}

it('drafts 200 agencies of 12 items of 250 words well within five seconds, twice as many in twice the time', async () => {
  expect(itemsOf(template)).toHaveLength(12)
  const [half, whole] = [roundOf(100), roundOf(200)]
  const [few, many] = [await leastCpuMs(() => firstDraft(half)), await leastCpuMs(() => firstDraft(whole))]
  expect(many).toBeLessThan(5_000 * (await slowness()))
  expect(many / Math.max(few, 50)).toBeLessThan(3)
})

it('tells what two hundred resubmissions changed in an item at once', async () => {
  const item = itemId('II.1')
  const path = 'II.1/narrative'
  const round = roundOf(200)
  const standing = round.standing.map(({ agency, answers: sent }, nth) =>
    inventedSubmission(
      agency,
      { ...sent, [path]: (sent[path] ?? '').replace(/\d+/u, String(nth + 3_000)).replace(' và ', ' cùng với ') },
      { number: 2 },
    ),
  )
  const parts = round.standing.flatMap((submission): Part[] =>
    sentencesOf(submission.answers[path] ?? '')
      .slice(0, 3)
      .map((sentence, nth) => ({
        item,
        pid: `${submission.id}-${nth}`,
        order: 'a0',
        kind: 'quote',
        text: sentence.text,
        sources: [{ sid: 's', role: 'quote', quote: quoteOf(submission, path, sentence), seen: null }],
        computed: null,
        override: null,
      })),
  )
  const find = submissionFinder(round.standing, standing)
  const compilation = { parts, dispositions: [], known: new Map(round.standing.map(({ report, id }) => [report, id])) }
  const deltas = () => deltasOf({ ...round, standing }, compilation, find, item)
  expect(deltas().length).toBeGreaterThan(150)
  expect(await leastCpuMs(deltas)).toBeLessThan(1_000 * (await slowness()))
})
