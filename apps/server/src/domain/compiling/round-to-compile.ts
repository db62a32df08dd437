import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import type { Template } from '@thidua/schema/outline/template'
import { isUuid, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { loadTemplate } from '../templates.ts'

/** A round with all that its compiled letter says of it, but for the reports. */
export interface RoundToCompile extends Pick<CompiledAbout, 'host' | 'addressee' | 'movement' | 'round' | 'request'> {
  readonly id: string
  /** The version of its template; null for a round that is not published and has none yet. */
  readonly outline: { readonly id: string; readonly template: Template } | null
}

interface Row {
  readonly id: string
  readonly templateId: string | null
  readonly addressee: string | null
  readonly host: CompiledAbout['host']
  readonly movement: CompiledAbout['movement']
  readonly round: CompiledAbout['round']
  readonly request: CompiledAbout['request']
}

const found = statement<Row>(
  'round-to-compile',
  `SELECT rd.id, rd.template_id AS "templateId", nullif(coalesce(above.name, host.superior_line), '') AS addressee,
    ${jsonObject({
      name: 'host.name',
      shortName: 'host.short_name',
      symbol: 'host.symbol',
      superiorLine: 'host.superior_line',
      letterPlace: 'host.letter_place',
      headPost: 'host.head_post',
      regime: 'host.regime',
    })} AS host,
    ${jsonObject({ name: 'mv.name', fromYear: 'mv.from_year', toYear: 'mv.to_year' })} AS movement,
    ${jsonObject({ name: 'rd.name', kind: 'rd.kind' })} AS round,
    CASE WHEN request.id IS NOT NULL THEN ${jsonObject({
      type: 'request.type',
      number: 'request.number',
      issuedOn: 'request.issued_on',
      issuer: 'request.issuer',
      subject: 'request.subject',
    })} END AS request
  FROM round rd JOIN movement mv ON mv.id = rd.movement_id JOIN agency host ON host.id = rd.host_agency_id
    LEFT JOIN agency above ON above.id = host.parent_id LEFT JOIN document request ON request.id = rd.request_document_id
  WHERE rd.slug = $1 OR rd.id = $2::uuid`,
)

/** A round by its slug or its id; null where there is none. */
export async function roundToCompile(db: Queryable, slugOrId: string): Promise<RoundToCompile | null> {
  const [row] = await found(db, [slugOrId, isUuid(slugOrId) ? slugOrId : null])
  if (!row) return null
  const { templateId, ...round } = row
  if (templateId === null) return { ...round, outline: null }
  return { ...round, outline: { id: templateId, template: (await loadTemplate(db, templateId)).template } }
}
