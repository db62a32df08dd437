import type { ItemId } from '@thidua/schema/outline/item-id'
import { answersTo, answerTo } from '../answers/agency-answer.ts'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import type { Delta } from './delta.ts'

/** Answers to an item that were not there when the letter was drafted: of a new agency, or of one that had none. */
export const answerDeltas = (
  round: CompiledRound,
  item: ItemId,
  known: ReadonlyMap<string, string>,
  find: FindSubmission,
): Delta[] =>
  answersTo(round, item).flatMap(({ submission, answer }): Delta[] => {
    const knownId = known.get(submission.report)
    if (answer !== 'content' || knownId === submission.id) return []
    const drafted = knownId === undefined ? undefined : find(knownId)
    if (drafted && answerTo(round, drafted, item).answer === 'content') return []
    return [
      {
        kind: knownId === undefined ? 'newAgency' : 'newAnswer',
        item,
        report: submission.report,
        agency: submission.agency,
        latest: submission.id,
        about: { kind: 'answer' },
        before: null,
        after: null,
        figures: [],
      },
    ]
  })
