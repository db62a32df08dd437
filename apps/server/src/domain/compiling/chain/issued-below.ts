import { takenText } from '@thidua/consolidation/chain/taken-text'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { ruleOf } from '@thidua/consolidation/totals/figure-totals'
import type { ItemId } from '@thidua/schema/outline/item-id'
import {
  type Answers,
  denominatorPath,
  figurePath,
  letterPath,
  narrativePath,
  numeratorPath,
} from '@thidua/schema/outline/paths'
import { itemBefore } from '@thidua/schema/outline/previous-of-item'
import { findItem, type TemplateFigure, type TemplateItem } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { letterTemplate } from './lower-letter.ts'

/** An issued letter that an agency's report can take over. */
export interface IssuedBelow {
  /** The issue. */
  readonly id: string
  readonly reference: string
  readonly round: string
  /** As typed. */
  readonly letterNumber: string
  readonly issuedOn: string
  /** ISO instant of the issue. */
  readonly submittedAt: string
  /** Of the round that it compiles. */
  readonly hostAgencyId: string
}

/**
 * Of each report: the letter that stands of the latest round of the same movement and kind that its agency, or one whose
 * work it took over, hosts itself.
 */
const issued = statement<IssuedBelow & { reportId: string }>(
  'issued-below',
  `SELECT DISTINCT ON (now.id, rd.host_agency_id) now.id AS "reportId", l.id, l.reference, rd.name AS round,
    rd.host_agency_id AS "hostAgencyId",
    l.answers ->> '${letterPath('number')}' AS "letterNumber", l.answers ->> '${letterPath('issuedOn')}' AS "issuedOn",
    ${iso('l.submitted_at')} AS "submittedAt"
  FROM report now JOIN round here ON here.id = now.round_id
    JOIN round rd ON rd.movement_id = here.movement_id AND rd.kind = here.kind AND rd.id <> here.id AND rd.host_agency_id IN (
      SELECT now.agency_id UNION ALL SELECT predecessor_id FROM agency_succession WHERE successor_id = now.agency_id)
    JOIN report lower ON lower.compiles_round_id = rd.id
    JOIN submission l ON l.report_id = lower.id AND l.number = lower.latest_number
  WHERE now.id = ANY($1::uuid[]) ORDER BY now.id, rd.host_agency_id, rd.opens_at DESC`,
)

export const issuedBelow = (
  db: Queryable,
  reports: readonly string[],
): Promise<(IssuedBelow & { readonly reportId: string })[]> => issued(db, [reports])

const partsOfItem = statement<{ fields: Answers }>(
  'issued-parts-of-item',
  `SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') AS fields
  FROM submission s, jsonb_each(s.answers) f WHERE s.id = $1 AND starts_with(f.key, $2)`,
)

interface FigureSum {
  readonly key: string
  readonly unit: string
  readonly value: string
  readonly numerator: string | null
  readonly denominator: string | null
}

/** What went into an issued letter (`S/…`), summed by figure. */
const sums = statement<FigureSum>(
  'issued-figure-sums',
  `SELECT f.key, f.unit, trim_scale(sum(f.value))::text AS value, trim_scale(sum(f.numerator))::text AS numerator,
    trim_scale(sum(f.denominator))::text AS denominator
  FROM submission l CROSS JOIN LATERAL jsonb_each_text(l.answers) went
    JOIN figure f ON f.submission_id = CASE WHEN starts_with(went.key, 'S/') THEN went.value::uuid END AND f.item = $2
  WHERE l.id = $1 GROUP BY f.key, f.unit`,
)

/**
 * What an issued letter says to an item of a report, as answers to it: its paragraphs as the first narrative, and the
 * figures that are sums. A figure that somebody put another value in the place of is left to the words that say it.
 */
export async function answersBelow(db: Queryable, letter: string, templateId: string, asked: ItemId): Promise<Answers> {
  const { template: above } = await loadTemplate(db, templateId)
  const template = await letterTemplate(db, letter)
  const item = findItem(above, asked)
  const below = item && template ? itemBefore(item, above, template) : undefined
  if (!item || !below) return {}
  const [row] = await partsOfItem(db, [letter, `C/${below.id}/`])
  const parts = readParts(row?.fields ?? {})
  const { text } = takenText(parts, below.id)
  const [narrative] = item.narratives
  const overridden = new Set(
    parts.flatMap(({ computed, override }) => (override && computed?.key ? [computed.key] : [])),
  )
  const summed = (await sums(db, [letter, below.id])).filter(({ key }) => !overridden.has(key))
  return {
    ...(narrative && text !== '' ? { [narrativePath(item.id, narrative.key)]: text } : {}),
    ...Object.fromEntries(summed.flatMap((sum) => figureFields(item, below, sum))),
  }
}

function figureFields(
  item: TemplateItem,
  below: TemplateItem,
  { key, unit, value, numerator, denominator }: FigureSum,
): [string, string][] {
  const [asked, summed] = [item, below].map(({ figures }) => figures.find((figure) => figure.key === key))
  if (!asked || !summed || !sameFigure(asked, summed) || unit !== summed.unit) return []
  if (ruleOf(summed) === 'sum') return [[figurePath(item.id, key), comma(value)]]
  if (ruleOf(summed) !== 'ratio' || numerator === null || denominator === null) return []
  return [
    [numeratorPath(item.id, key), comma(numerator)],
    [denominatorPath(item.id, key), comma(denominator)],
  ]
}

const sameFigure = (a: TemplateFigure, b: TemplateFigure): boolean => a.kind === b.kind && a.unit === b.unit

/** As it is typed in Vietnamese. */
const comma = (figure: string): string => figure.replace('.', ',')
