import { rowParts } from '../../totals/reported-facts.ts'
import { rowsByCell } from '../../totals/rows-by-cell.ts'
import { computed, type DraftParagraph, type ItemMaterial, standard } from '../draft-paragraph.ts'
import { modelKinds, modelStages, words } from '../words.ts'

/** Models that a first draft names. The annex has all. */
const maxNamed = 10

/** How many exemplary models there are by kind and stage, and the first of those that were spread. */
export function modelParagraphs({ item, reported }: ItemMaterial): DraftParagraph[] {
  const models = rowParts(reported, 'exemplary-models', item.id)
  if (models.length === 0) return []
  const times = <Key extends string>(
    cellOf: (row: (typeof models)[number]['row']) => Key | null,
    nouns: readonly (readonly [Key, string])[],
  ) => {
    const counts = new Map(
      rowsByCell(
        models,
        cellOf,
        nouns.map(([key]) => key),
      ).map(([key, rows]) => [key, rows.length]),
    )
    return nouns.map(([key, noun]) => [counts.get(key) ?? 0, noun] as const)
  }
  const spread = models.filter(({ row }) => row.stage === 'spread').slice(0, maxNamed)
  const text = words.models(
    models.length,
    times(({ kind }) => kind, modelKinds),
    times(({ stage }) => stage, modelStages),
  )
  return [
    computed('models', null, text, models),
    ...(spread.length === 0 ? [] : [standard('spread-models', words.spreadModels)]),
    ...spread.map((model) =>
      computed(
        'model',
        `${model.submission.report}/${model.row.rowId}`,
        words.model(model.row.name ?? '', model.submission.agency.name),
        [model],
      ),
    ),
  ]
}
