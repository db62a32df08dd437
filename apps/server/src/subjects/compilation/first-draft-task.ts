/** Runs in a thread: reads a round item by item and gives what the rules bring into its compiled letter's draft. */
import { type Basis, printDrafted, settingPaths } from '@thidua/consolidation/answers/basis'
import { withItemAlone } from '@thidua/consolidation/answers/with-item-alone'
import { draftParagraphs } from '@thidua/consolidation/first-draft/draft-paragraphs'
import { draftedParts } from '@thidua/consolidation/first-draft/first-draft'
import { redraft } from '@thidua/consolidation/first-draft/redraft'
import { changesOf } from '@thidua/consolidation/sources/part-fields'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import type { FieldPatch } from '@thidua/draft/draft-fields'
import { itemsOf } from '@thidua/schema/outline/template'
import { compilationSources } from '#domain/compiling/compilation-sources.ts'
import { itemRound } from '#domain/compiling/item-round.ts'
import { loadTemplate } from '#domain/templates.ts'
import { atOneMoment } from '#heavy/at-one-moment.ts'
import { stepBack } from '#heavy/step-back.ts'

stepBack('thread')

export interface FirstDraftTask {
  readonly databaseUrl: string
  readonly roundId: string
  readonly templateId: string
  readonly basis: Basis
}

/** What differs from the draft as it was read, or why there is nothing: no report counts, or there is too much to read. */
export type FirstDraft = readonly FieldPatch[] | 'none' | 'tooMuch'

/** A statement that reads all of a round has a bound of time, too. */
const statementTimedOut = '57014'

export const run = (task: FirstDraftTask): Promise<FirstDraft> =>
  draft(task).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === statementTimedOut) return 'tooMuch'
    throw error
  })

const draft = ({ databaseUrl, roundId, templateId, basis }: FirstDraftTask): Promise<FirstDraft> =>
  atOneMoment(databaseUrl, async (client) => {
    const sources = await compilationSources(client, roundId, basis)
    if (sources.standing.length === 0) return 'none'
    const { template } = await loadTemplate(client, templateId)
    const { fields, draft, moment } = sources
    const joint = readJointDecisions(fields)
    const drafted = []
    // Item by item: as much is held as one item's answers are, however many reports there are.
    for (const item of itemsOf(template)) {
      const round = withItemAlone(await itemRound(client, template, sources, item.id), item)
      drafted.push(...draftedParts(draftParagraphs(round, { joint })))
    }
    const brings = [
      ...redraft(fields, drafted),
      { path: settingPaths.basis, value: basis },
      { path: settingPaths.drafted, value: printDrafted({ at: moment, basis }) },
    ]
    return changesOf(fields, brings).map(({ path, value }, at) => ({
      path,
      value: value.normalize('NFC'),
      baseVersion: draft[path]?.version ?? 0,
      clientSeq: at + 1,
    }))
  })
