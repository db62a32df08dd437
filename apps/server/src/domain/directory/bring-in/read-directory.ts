import type { Block, Directory, ExistingAgency, Person } from '@thidua/directory/plan/directory'
import type { ClientBase } from 'pg'

/** Agencies, blocks and people as they stand, and the day in Vietnam, `yyyy-MM-dd`. */
export async function readDirectory(client: ClientBase): Promise<{ directory: Directory; today: string }> {
  const { rows: blocks } = await client.query<Block>(
    'SELECT code, name FROM block WHERE valid_until IS NULL ORDER BY position, code',
  )
  const { rows: agencies } = await client.query<ExistingAgency>(agenciesSql)
  const { rows: people } = await client.query<Person>(peopleSql)
  const { rows } = await client.query<{ today: string }>('SELECT vietnam_today()::text AS today')
  const today = rows[0]?.today
  if (today === undefined) throw new Error('a select without a row')
  return { directory: { blocks, agencies, people }, today }
}

/** In the order of their codes, so that a plan does not hang on how the tables happen to be read. */
const agenciesSql = `SELECT a.code, a.electronic_code AS "electronicCode", a.name, a.short_name AS "shortName", a.symbol,
    a.kind, a.superior_line AS "superiorLine", a.letter_place AS "letterPlace", a.head_post AS "headPost", a.regime,
    p.code AS "parentCode", b.code AS "blockCode", coalesce(s.codes, '{}') AS "predecessorCodes",
    a.valid_from::text AS "validFrom", a.valid_until::text AS "validUntil",
    EXISTS (SELECT FROM report r WHERE r.agency_id = a.id) AS reports,
    CASE WHEN EXISTS (SELECT FROM report r JOIN round rd ON rd.id = r.round_id AND rd.state = 'published'
        WHERE r.agency_id = a.id AND r.withdrawn_at IS NULL AND r.state NOT IN ('ACCEPTED', 'COMPILED')) THEN 'openReport'
      WHEN EXISTS (SELECT FROM round rd WHERE rd.host_agency_id = a.id AND rd.state IN ('draft', 'published'))
      THEN 'hostsRound' END AS needed
  FROM agency a LEFT JOIN agency p ON p.id = a.parent_id LEFT JOIN block b ON b.id = a.block_id
    LEFT JOIN (SELECT s.successor_id, array_agg(o.code ORDER BY o.code) AS codes
      FROM agency_succession s JOIN agency o ON o.id = s.predecessor_id GROUP BY s.successor_id) s ON s.successor_id = a.id
  ORDER BY a.code`

const peopleSql = `SELECT p.email, p.name, p.phone, p.deactivated_at IS NULL AS active, coalesce(m.all, '[]') AS memberships
  FROM person p LEFT JOIN (
    SELECT m.person_id, json_agg(json_build_object('agencyCode', a.code, 'role', m.role, 'maySubmit', m.may_submit,
      'blockCodes', coalesce(b.codes, '{}'), 'validFrom', m.valid_from, 'validUntil', m.valid_until)
      ORDER BY a.code, m.role) AS all
    FROM membership m JOIN agency a ON a.id = m.agency_id
      LEFT JOIN (SELECT mb.membership_id, array_agg(b.code ORDER BY b.code) AS codes
        FROM membership_block mb JOIN block b ON b.id = mb.block_id GROUP BY mb.membership_id) b ON b.membership_id = m.id
    GROUP BY m.person_id) m ON m.person_id = p.id
  ORDER BY p.email`
