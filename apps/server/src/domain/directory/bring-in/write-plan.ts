import type { Directory } from '@thidua/directory/plan/directory'
import type { PersonKey, Plan } from '@thidua/directory/plan/row-plan'
import type { ClientBase } from 'pg'
import { agenciesWritten, writeAgencies } from './write-agencies.ts'
import { peopleNamed, writePeople } from './write-people.ts'

/**
 * Writes a plan that was made of `directory`, inside a transaction of the caller's. What differs from before is put on
 * record as the acts by hand do it: names as they were, a membership in its person's history.
 */
export async function writePlan(
  client: ClientBase,
  directory: Directory,
  plan: Plan,
  byId: string | null,
): Promise<void> {
  const touched = JSON.stringify(touchedBy(directory, plan))
  await client.query(
    'CREATE TEMP TABLE brought_in_before (subject text, subject_id uuid, part uuid, fields jsonb) ON COMMIT DROP',
  )
  await client.query(`INSERT INTO brought_in_before ${snapshotOf}`, [touched])
  await writeAgencies(client, plan)
  await writePeople(client, directory, plan)
  await client.query(record, [touched, byId])
}

function touchedBy(directory: Directory, { rows }: Plan) {
  const people = rows.filter((row) => row.kind === 'person')
  const memberships = people.flatMap((row): PersonKey[] =>
    row.act === 'same' || row.act === 'refuse' ? [] : [row.person],
  )
  const created = people.flatMap((row) => (row.act === 'create' && row.isNewPerson ? [row.person.email] : []))
  const renamed = peopleNamed(people, directory).map(({ email }) => email)
  return { agencies: agenciesWritten({ rows }), people: [...new Set([...created, ...renamed])], memberships }
}

/** Rows of `(subject, subject_id, part, fields)`; a membership stands under its person, `part` tells it from others. */
const snapshotOf = `
  SELECT 'agency' AS subject, a.id AS subject_id, NULL::uuid AS part, jsonb_build_object(
      'code', a.code, 'electronicCode', a.electronic_code, 'name', a.name, 'shortName', a.short_name,
      'symbol', a.symbol, 'kind', a.kind, 'superiorLine', a.superior_line, 'letterPlace', a.letter_place,
      'headPost', a.head_post, 'regime', a.regime, 'parent', p.name, 'block', b.name,
      'predecessors', (SELECT coalesce(jsonb_agg(o.name ORDER BY o.id), '[]') FROM agency_succession s
        JOIN agency o ON o.id = s.predecessor_id WHERE s.successor_id = a.id),
      'validFrom', a.valid_from, 'validUntil', a.valid_until) AS fields
  FROM jsonb_array_elements_text($1::jsonb->'agencies') AS g(code) JOIN agency a ON a.code = g.code
    LEFT JOIN agency p ON p.id = a.parent_id LEFT JOIN block b ON b.id = a.block_id
  UNION ALL
  SELECT 'person', p.id, NULL, jsonb_build_object('name', p.name, 'email', p.email, 'administrator', p.administrator,
    'phone', coalesce(p.phone, ''))
  FROM jsonb_array_elements_text($1::jsonb->'people') AS g(email) JOIN person p ON p.email = g.email
  UNION ALL
  SELECT 'person', p.id, m.id, jsonb_build_object('membership', jsonb_build_object(
      'agency', a.name, 'role', m.role, 'maySubmit', m.may_submit,
      'blocks', (SELECT coalesce(jsonb_agg(b.name ORDER BY b.position), '[]') FROM membership_block mb
        JOIN block b ON b.id = mb.block_id WHERE mb.membership_id = m.id),
      'grantedRounds', (SELECT coalesce(jsonb_agg(r.name ORDER BY r.opens_at), '[]') FROM submit_grant sg
        JOIN round r ON r.id = sg.round_id WHERE sg.membership_id = m.id),
      'validFrom', m.valid_from, 'validUntil', m.valid_until))
  FROM jsonb_to_recordset($1::jsonb->'memberships') AS g(email text, "agencyCode" text, role role)
    JOIN person p ON p.email = g.email JOIN agency a ON a.code = g."agencyCode"
    JOIN membership m ON m.person_id = p.id AND m.agency_id = a.id AND m.role = g.role`

/**
 * Of fields that stand on both sides those that differ are kept. A new membership was none before; one is not changed by
 * another name of its agency.
 */
const record = `WITH after AS (${snapshotOf}), compared AS (
    SELECT a.subject, a.subject_id, a.part, coalesce(b.fields,
        CASE WHEN a.part IS NOT NULL THEN '{"membership": null}'::jsonb END) AS before, a.fields AS after
    FROM after a LEFT JOIN brought_in_before b
      ON b.subject = a.subject AND b.subject_id = a.subject_id AND b.part IS NOT DISTINCT FROM a.part)
  INSERT INTO administration_change (by_id, subject, subject_id, act, before, after)
  SELECT $2::uuid, subject, subject_id, 'import',
    CASE WHEN before IS NOT NULL THEN (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(before) f
      WHERE after->f.key IS DISTINCT FROM f.value) END,
    CASE WHEN before IS NULL THEN after ELSE (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(after) f
      WHERE before->f.key IS DISTINCT FROM f.value) END
  FROM compared
  WHERE before #- '{membership,agency}' IS DISTINCT FROM after #- '{membership,agency}'
  ORDER BY subject, subject_id, part NULLS FIRST`
