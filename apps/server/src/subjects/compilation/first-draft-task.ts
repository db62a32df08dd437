/** Runs in a thread: what the rules bring into a compiled letter's draft. */
import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import { firstDraft } from '@thidua/consolidation/first-draft/first-draft'
import { redraft } from '@thidua/consolidation/first-draft/redraft'
import type { Patch } from '@thidua/consolidation/sources/part-fields'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import type { Answers } from '@thidua/schema/outline/paths'
import { stepBack } from '#heavy/step-back.ts'

stepBack('thread')

export const run = ({ round, fields }: { readonly round: CompiledRound; readonly fields: Answers }): Patch[] =>
  redraft(fields, firstDraft(round, { joint: readJointDecisions(fields) }))
