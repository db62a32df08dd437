import type { RoundKind } from '@thidua/prisma/client'
import { iso } from '#lib/sql.ts'
import { type AgencyNode, agencyJson } from './agency-node.ts'
import { type DocumentNode, documentJson } from './document-node.ts'
import { type MovementNode, movementJson } from './movement-node.ts'

/** A reporting round as resolvers get it; its outline is read by `templateId`. */
export interface RoundNode {
  readonly id: string
  readonly name: string
  readonly kind: RoundKind
  readonly movement: MovementNode
  readonly hostAgency: AgencyNode
  readonly requestDocument: DocumentNode | null
  readonly templateId: string
  readonly opensAt: string
  readonly agencyDeadline: string
  readonly compilerDeadline: string
  /** Null unless it was cancelled. */
  readonly cancelledReason: string | null
  /** Whether a reviewer only proposes a return, which a compiler releases. */
  readonly releases: boolean
}

/** A row of `round` as `rd`, joined by `roundJoins`, as JSON. */
export const roundJson = `json_build_object('id', rd.id, 'name', rd.name, 'kind', rd.kind, 'templateId', rd.template_id,
    'opensAt', ${iso('rd.opens_at')}, 'agencyDeadline', ${iso('rd.agency_deadline')},
    'compilerDeadline', ${iso('rd.compiler_deadline')}, 'cancelledReason', rd.cancelled_reason, 'releases', rd.releases, 'movement', ${movementJson('mv', 'launch')},
    'hostAgency', ${agencyJson('host', 'host_block')}, 'requestDocument', ${documentJson('request')})`

/** Joins that `roundJson` reads. */
export const roundJoins = `JOIN movement mv ON mv.id = rd.movement_id
    LEFT JOIN document launch ON launch.id = mv.launch_document_id
    LEFT JOIN document request ON request.id = rd.request_document_id
    JOIN agency host ON host.id = rd.host_agency_id
    LEFT JOIN block host_block ON host_block.id = host.block_id`
