import { deciders } from '@thidua/schema/outline/commendation-forms'
import { type CommendationTotal, commendationTotals } from '../../totals/commendation-totals.ts'
import { rowParts } from '../../totals/reported-facts.ts'
import { computed, type DraftParagraph, type ItemMaterial, standard } from '../draft-paragraph.ts'
import { type Counted, recipients, words } from '../words.ts'

/** Awards by who decides them, a line each; what is proposed never counts as decided. */
export function commendationParagraphs({ item, reported }: ItemMaterial): DraftParagraph[] {
  const totals = commendationTotals(rowParts(reported, 'commendations', item.id), item.forms)
  const lines = deciders.flatMap((decider) => {
    const own = totals.filter((total) => total.decider === decider)
    const rows = own.flatMap(({ awards }) => awards.flatMap(({ rows }) => rows))
    const of = (status: CommendationTotal['status']) => counted(own.filter((total) => total.status === status))
    return own.length === 0
      ? []
      : [computed('commendations', decider, words.decided(decider, of('decided'), of('proposed')), rows)]
  })
  return lines.length === 0 ? [] : [standard('commendations-by-decider', words.commendations), ...lines]
}

function counted(totals: readonly CommendationTotal[]): Counted[] {
  const times = (kinds: readonly CommendationTotal['kind'][]) =>
    totals.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { awards }) => sum + awards.length, 0)
  return [
    [times(recipients.collectives), words.collectives(times(['enterprise']))],
    [times(recipients.households), words.households],
    [times(recipients.individuals), words.individuals],
  ]
}
