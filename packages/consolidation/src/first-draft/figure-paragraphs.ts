import { choiceTotals } from '../totals/answer-totals.ts'
import { type FigureTotal, figureTotals } from '../totals/figure-totals.ts'
import { agenciesOf, computed, type DraftParagraph, type ItemMaterial, standard } from './draft-paragraph.ts'
import { words } from './words.ts'

/** The figures and choices of an item, a line each, under a line that says whose they are. */
export function figureParagraphs(material: ItemMaterial): DraftParagraph[] {
  const { round, item, reported } = material
  const lines = [
    ...figureTotals(round.template, item, reported).flatMap((total) => {
      const text = figureText(material, total)
      return text === null ? [] : [computed('figure', total.figure.key, text, saidBy(total))]
    }),
    ...choiceLines(material),
  ]
  return lines.length === 0 ? [] : [standard('figures', words.figures), ...lines]
}

/** A figure with an owner rests on the owner's alone. */
const saidBy = ({ rule, figure, parts }: FigureTotal) =>
  parts.filter(({ submission }) => rule !== 'owner' || submission.agency.code === figure.owner)

/** Null for a figure that nobody gives, and for one that says nothing of all. */
function figureText({ round, item }: ItemMaterial, total: FigureTotal): string | null {
  const { figure, rule, value, numerator, denominator, parts, leftOut } = total
  const [label, agencies] = [figure.label.vi, agenciesOf(parts)]
  if (rule === 'owner') {
    const owner = round.agencies.find(({ code }) => code === figure.owner)?.name ?? null
    if (value === null) return parts.length === 0 && owner === null ? null : words.notOwned(label, owner)
    return words.owned(label, figure.unit, value, owner ?? '')
  }
  if (value === null) return null
  if (rule === 'ratio') return words.ratio(label, [numerator ?? 0, denominator ?? 0], agencies, leftOut.length)
  if (rule !== 'weightedMean') return words.sum(label, figure.unit, value, agencies)
  const weight = item.figures.find(({ key }) => key === figure.weightedBy)
  return words.mean(label, figure.unit, value, weight?.label.vi ?? '', agencies, leftOut.length)
}

const choiceLines = ({ item, reported }: ItemMaterial): DraftParagraph[] =>
  item.choices.flatMap((choice) => {
    const chosen = choiceTotals(item, choice, reported).filter(({ parts }) => parts.length > 0)
    const options = chosen.map(({ option, parts }) => [option.label.vi, agenciesOf(parts)] as const)
    const parts = chosen.flatMap(({ parts }) => parts)
    return parts.length === 0 ? [] : [computed('choice', choice.key, words.choice(choice.label.vi, options), parts)]
  })
