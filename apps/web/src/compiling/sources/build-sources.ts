import type { Basis } from '@thidua/consolidation/answers/basis'
import type { CompiledRound, FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import type { ReportingAgency, StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import type { Sending } from '@thidua/consolidation/out/sending'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Template } from '@thidua/schema/outline/template'
import type { CompilationHeads, ItemTexts } from '../compiling-query.ts'

/** What a compiled letter is made from, as far as it is here. */
export interface Sources {
  readonly basis: Basis
  /** All agencies that were asked. */
  readonly sendings: readonly Sending[]
  /** The standing submissions with the texts of the items that are here. */
  readonly round: CompiledRound
  /** Finds any submission that the draft names, standing or not. */
  readonly find: FindSubmission
  /** The submission of each report that stood when the rules last drafted the letter, by report. */
  readonly known: ReadonlyMap<string, string>
  /** Items whose texts are here. */
  readonly loaded: ReadonlySet<ItemId>
  /** What they were built from: where both are the same objects as before, an item says the same as before. */
  readonly heads: SourceHeads
  readonly texts: ReadonlyMap<ItemId, ItemTexts>
}

/** The part of a round's compilation that says which submissions there are. */
export type SourceHeads = Pick<CompilationHeads, 'basis' | 'sendings' | 'standing' | 'older' | 'known' | 'outlines'>

/** Puts submissions and their texts together, as `packages/consolidation` reads them. */
export function buildSources(template: Template, heads: SourceHeads, texts: ReadonlyMap<ItemId, ItemTexts>): Sources {
  const { basis, sendings, standing, older, known, outlines } = heads
  const [own] = outlines
  const others = new Map(outlines.filter(({ id }) => id !== own?.id).map(({ id, outline }) => [id, outline]))
  const whole = ({ reportId, templateId, ...head }: SourceHeads['standing'][number]): StandingSubmission => {
    const version = others.get(templateId)
    return {
      ...head,
      agency: agencyOf(head.agency),
      report: reportId,
      answers: Object.assign({}, ...[...texts.values()].map((said) => said[head.id])),
      ...(version ? { template: version } : {}),
    }
  }
  const present = standing.map(whole)
  const byId = new Map([...present, ...older.map(whole)].map((submission) => [submission.id, submission]))
  const knownIds = new Set(known)
  return {
    basis,
    sendings: sendings.map(({ agency, state, reference, submittedAt, letter, late }) => ({
      agency: agencyOf(agency),
      state,
      reference: reference ?? null,
      submittedAt: submittedAt ?? null,
      letter: letter ? { number: letter.number ?? null, issuedOn: letter.issuedOn ?? null } : null,
      late,
    })),
    round: { template, agencies: sendings.map(({ agency }) => agencyOf(agency)), standing: present },
    find: (id) => byId.get(id),
    known: new Map([...byId.values()].flatMap(({ id, report }) => (knownIds.has(id) ? [[report, id]] : []))),
    loaded: new Set(texts.keys()),
    heads,
    texts: new Map(texts),
  }
}

const agencyOf = ({
  id,
  code,
  name,
  shortName,
  block,
}: SourceHeads['standing'][number]['agency']): ReportingAgency => ({
  id,
  code,
  name,
  shortName,
  block: block ? { id: block.id, name: block.name } : null,
})
