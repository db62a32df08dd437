import type { compileRules } from '@thidua/schema/outline/shapes/template-shape'
import { type Queryable, statement } from '#lib/sql.ts'

export const figureSorts = ['label', 'key'] as const
type FigureSort = (typeof figureSorts)[number]

export const figureStandings = ['asked', 'retired'] as const

/** A figure by its key, for ever: as the newest version of its template that asks for it has it. */
export interface CatalogueFigure {
  /** `template/item/key`. */
  readonly id: string
  readonly key: string
  readonly label: string
  readonly labelEn: string
  readonly unit: string
  readonly kind: 'number' | 'ratio'
  readonly compile: (typeof compileRules)[number]
  /** Key of the figure it is weighted by, or code of the agency that answers for it. */
  readonly compiledBy: string | null
  readonly item: string
  readonly templateName: string
  /** The newest published version of its template: where it is changed. */
  readonly templateId: string
  readonly since: number
  /** The last version that asks for it; null while the newest does. */
  readonly last: number | null
  readonly rounds: readonly { readonly id: string; readonly name: string }[]
}

interface FigureList {
  readonly search: string | null
  readonly standing: (typeof figureStandings)[number] | null
  readonly sort: FigureSort
  readonly descending: boolean
  readonly after: readonly [key: string, id: string] | null
  readonly limit: number
}

interface Row {
  readonly figure: CatalogueFigure
  readonly total: number
}

const figures = `WITH asked AS (
    SELECT t.slug, t.version, t.id, i.item, f.figure FROM template t
    CROSS JOIN LATERAL jsonb_path_query(t.outline,
      'strict $.chapters[*].parts[*].**{0 to 2} ? (exists (@.id) && exists (@.meaning))') AS i(item)
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(i.item -> 'figures', '[]')) AS f(figure)
    WHERE t.published_at IS NOT NULL
  ), newest AS (
    SELECT DISTINCT ON (slug) slug, id, name, version FROM template WHERE published_at IS NOT NULL ORDER BY slug, version DESC
  ), known AS (
    SELECT slug, item ->> 'id' AS item_id, figure ->> 'key' AS key, min(version) AS since, max(version) AS last,
      array_agg(id) AS versions, (array_agg(figure ORDER BY version DESC))[1] AS figure,
      (array_agg(item ORDER BY version DESC))[1] #>> '{name,vi}' AS item
    FROM asked GROUP BY slug, item ->> 'id', figure ->> 'key'
  ), named AS (
    SELECT k.*, k.slug || '/' || k.item_id || '/' || k.key AS id, k.figure #>> '{label,vi}' AS label,
      n.name AS template_name, n.id AS template_id, nullif(k.last, n.version) AS until
    FROM known k JOIN newest n ON n.slug = k.slug
  ), chosen AS (
    SELECT *, count(*) OVER ()::int AS total FROM named
    WHERE ($1::text IS NULL OR strpos(search_key(label || ' ' || key || ' ' || item || ' ' || template_name), search_key($1)) > 0)
      AND ($2::text IS NULL OR ($2 = 'retired') = (until IS NOT NULL))
  )
  SELECT json_build_object('id', c.id, 'key', c.key, 'label', c.label, 'labelEn', coalesce(c.figure #>> '{label,en}', ''),
    'unit', c.figure ->> 'unit', 'kind', c.figure ->> 'kind', 'compile', coalesce(c.figure ->> 'compile', 'sum'),
    'compiledBy', coalesce(c.figure ->> 'weightedBy', c.figure ->> 'owner'), 'item', c.item,
    'templateName', c.template_name, 'templateId', c.template_id, 'since', c.since, 'last', c.until,
    'rounds', (SELECT coalesce(json_agg(json_build_object('id', rd.id, 'name', rd.name) ORDER BY rd.opens_at DESC), '[]')
      FROM round rd WHERE rd.template_id = ANY(c.versions) AND rd.state IN ('published', 'compiled'))) AS figure, c.total
  FROM chosen c`

const by = (sort: FigureSort, direction: 'up' | 'down') => {
  const [than, order] = direction === 'up' ? ['>', 'ASC'] : ['<', 'DESC']
  const column = `c.${sort} COLLATE "vi-x-icu"`
  return statement<Row>(
    `figures-by-${sort}-${direction}`,
    `${figures} WHERE $3::text IS NULL OR (${column}, c.id) ${than} ($3 COLLATE "vi-x-icu", $4::text)
  ORDER BY ${column} ${order}, c.id ${order} LIMIT $5`,
  )
}

const pages = {
  label: { up: by('label', 'up'), down: by('label', 'down') },
  key: { up: by('key', 'up'), down: by('key', 'down') },
}

/** The figures that published templates ever asked for, with how many the list has. */
export const listFigures = (db: Queryable, { search, standing, sort, descending, after, limit }: FigureList) =>
  pages[sort][descending ? 'down' : 'up'](db, [search, standing, ...(after ?? [null, null]), limit])
