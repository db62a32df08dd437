import { randomUUID } from 'node:crypto'
import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import type { Prisma } from '@thidua/prisma/client'
import type { Template } from '@thidua/schema/outline/template'
import type { Fate } from '@thidua/schema/template-editing/fates'
import { migrateOverVersions, type VersionStep } from '@thidua/schema/template-editing/migrate-over-versions'
import { type PublishedVersion, stepsFrom } from './template-draft.ts'

interface IntoRound {
  readonly roundId: string
  /** The published versions, the newest first: the one that the round asked until now, and those that drafts stayed on. */
  readonly versions: readonly [PublishedVersion, ...PublishedVersion[]]
  readonly to: { readonly id: string; readonly outline: Template }
  readonly fates: readonly Fate[]
  /** Whether drafts that were begun are carried over; else they stay on the version begun. */
  readonly moveAll: boolean
  readonly byId: string
  /** What the histories of the carried drafts name as the source. */
  readonly source: string
}

/**
 * Gives a round that runs the new version. Who has not begun gets it; who has stays on the version begun, as do reports that nobody asks for any more, unless all are
 * to move: then drafts that were never sent are carried over, also those that stayed on an older version, and every text that has no place there any more stays in
 * the draft's history. What was sent stays what it is. Gives how many drafts were carried.
 */
export async function publishIntoRound(tx: Prisma.TransactionClient, into: IntoRound): Promise<number> {
  const { roundId, versions, to, moveAll } = into
  const [from] = versions
  // Who writes meanwhile waits here, and then sees another `state_since`: what was read of the report holds no more.
  await tx.$executeRaw`SELECT FROM report WHERE round_id = ${roundId}::uuid ORDER BY id FOR UPDATE`
  await tx.$executeRaw`UPDATE report r SET template_id = ${from.id}::uuid
    WHERE r.round_id = ${roundId}::uuid AND r.template_id IS NULL
      AND (r.state <> 'NOT_STARTED' OR r.withdrawn_at IS NOT NULL OR EXISTS (SELECT FROM draft_field f WHERE f.report_id = r.id))`
  await tx.$executeRaw`UPDATE round SET template_id = ${to.id}::uuid WHERE id = ${roundId}::uuid`
  const carried = moveAll ? await carryAll(tx, into) : 0
  await tx.$executeRaw`UPDATE report SET state_since = state_since + interval '1 millisecond'
    WHERE round_id = ${roundId}::uuid AND template_id IS NULL`
  await tx.$executeRaw`UPDATE report SET sent_answers = sent_answers(id)
    WHERE round_id = ${roundId}::uuid AND latest_number IS NOT NULL`
  return carried
}

interface Movable {
  readonly id: string
  readonly templateId: string
  readonly draft: DraftFields
}

async function carryAll(tx: Prisma.TransactionClient, into: IntoRound): Promise<number> {
  const steps = stepsFrom(into.versions, { to: into.to.outline, fates: into.fates })
  const ids = [...steps.keys()]
  let carried = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await tx.$queryRaw<Movable[]>`SELECT r.id, r.template_id AS "templateId",
        (SELECT coalesce(jsonb_object_agg(f.path, jsonb_build_object('value', f.value)), '{}') FROM draft_field f
          WHERE f.report_id = r.id) AS draft
      FROM report r WHERE r.round_id = ${into.roundId}::uuid AND r.template_id = ANY(${ids}::uuid[]) AND r.id > ${after}::uuid
        AND r.state IN ('NOT_STARTED', 'DRAFTING') AND r.latest_number IS NULL AND r.withdrawn_at IS NULL ORDER BY r.id LIMIT 50`
    for (const report of some) await carry(tx, into, report, steps.get(report.templateId) ?? [])
    carried += some.length
    const last = some.at(-1)
    if (!last) return carried
    after = last.id
  }
}

/** The draft in the new version: every text that moves or goes is a change of its history like any other. */
async function carry(
  tx: Prisma.TransactionClient,
  { byId, source }: IntoRound,
  { id, draft }: Movable,
  steps: readonly VersionStep[],
): Promise<void> {
  const patches = Object.entries(migrateOverVersions(answersOf(draft), steps).patches)
  await tx.$executeRaw`WITH patch AS (
      SELECT p.path, p.value, p.seq::int, f.value AS old_value, coalesce(f.version, 0) + 1 AS version
      FROM unnest(${patches.map(([path]) => path)}::text[], ${patches.map(([, value]) => value)}::text[])
        WITH ORDINALITY AS p(path, value, seq)
      LEFT JOIN draft_field f ON f.report_id = ${id}::uuid AND f.path = p.path
      WHERE f.value IS DISTINCT FROM p.value
    ), written AS (
      INSERT INTO draft_field AS d (report_id, path, value, version, by_id, at, source)
      SELECT ${id}::uuid, path, value, version, ${byId}::uuid, now(), ${source} FROM patch
      ON CONFLICT (report_id, path) DO UPDATE SET value = excluded.value, version = excluded.version,
        by_id = excluded.by_id, at = excluded.at, source = excluded.source
    ), logged AS (
      INSERT INTO change (report_id, path, old_value, new_value, version, by_id, at, client_id, client_seq, source)
      SELECT ${id}::uuid, path, old_value, value, version, ${byId}::uuid, now(), ${randomUUID()}::uuid, seq, ${source}
      FROM patch
    )
    UPDATE report SET template_id = NULL, draft_bytes = draft_bytes + coalesce((SELECT sum(octet_length(value)
        + CASE WHEN old_value IS NULL THEN octet_length(path) ELSE -octet_length(old_value) END) FROM patch), 0)
    WHERE id = ${id}::uuid`
}
