import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf } from '@thidua/schema/outline/template'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import { answerKey, usedAnswers } from '../coverage/coverage-of.ts'
import { answerDeltas } from './answer-deltas.ts'
import { type Compilation, type Delta, deltaKinds } from './delta.ts'
import { dispositionDelta } from './disposition-delta.ts'
import { sourceDeltas } from './source-deltas.ts'

/**
 * Everything that the standing submissions say otherwise than the versions that a compiled letter was made from: of
 * `item` alone, or of all. In the order of the outline, the weightiest first, then as the agencies are named. Worked out
 * from the arguments and nothing else, so it is the same on every machine and after every restart.
 */
export function deltasOf(round: CompiledRound, compilation: Compilation, find: FindSubmission, item?: ItemId): Delta[] {
  const latest = new Map(round.standing.map((submission) => [submission.report, submission]))
  const used = usedAnswers(compilation.parts, find)
  const disposed = new Set(compilation.dispositions.map(({ item, report }) => answerKey(item, report)))
  const asked = item === undefined ? itemsOf(round.template).map(({ id }) => id) : [item]
  const deltas = [
    ...sourceDeltas(round, compilation.parts, latest, find, item),
    ...compilation.dispositions
      .filter((disposition) => item === undefined || disposition.item === item)
      .filter((disposition) => !used.has(answerKey(disposition.item, disposition.report)))
      .flatMap((disposition) => dispositionDelta(round, disposition, latest, find)),
    ...asked.flatMap((id) =>
      answerDeltas(round, id, compilation.known, find).filter(
        ({ report }) => !used.has(answerKey(id, report)) && !disposed.has(answerKey(id, report)),
      ),
    ),
  ]
  const places = new Map(itemsOf(round.template).map(({ id }, at) => [id, at]))
  const agencies = new Map(round.agencies.map(({ id }, at) => [id, at]))
  const rank = ({ item, kind, agency }: Delta) =>
    [places.get(item) ?? places.size, deltaKinds.indexOf(kind), agencies.get(agency.id) ?? agencies.size] as const
  return deltas
    .map((delta) => ({ delta, rank: rank(delta) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .map(({ delta }) => delta)
}
