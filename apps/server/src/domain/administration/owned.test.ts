import { randomUUID } from 'node:crypto'
import { can, type Viewer } from '@thidua/schema/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { ownedBy } from './owned.ts'

interface Body {
  readonly parent: string | null
  readonly department?: true
}

/** A province, two of its departments, a commune with a department and a hamlet, another commune, a body of no line. */
const bodies: Readonly<Record<string, Body>> = {
  province: { parent: null },
  homeAffairs: { parent: 'province', department: true },
  health: { parent: 'province', department: true },
  commune: { parent: 'province' },
  culture: { parent: 'commune', department: true },
  hamlet: { parent: 'commune' },
  otherCommune: { parent: 'province' },
  party: { parent: null },
  asked: { parent: null },
}
const names = Object.keys(bodies)
const ids = Object.fromEntries(names.map((name) => [name, randomUUID()]))
const idOf = (name: string): string => ids[name] as string

const upFrom = (name: string): string[] => {
  const { parent } = bodies[name] as Body
  return parent === null ? [name] : [name, ...upFrom(parent)]
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (const [name, { parent, department }] of Object.entries(bodies))
    await server.database.pool.query(
      `INSERT INTO agency (id, code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, parent_id, valid_from)
      VALUES ($1, $2, $2, $2, 'X', $3, '', 'X', 'X', 'head', $4, '2025-01-01')`,
      [idOf(name), name, department ? 'department' : 'commune', parent === null ? null : idOf(parent)],
    )
  // The department asks a body for its report that stands nowhere below it.
  await server.database.pool.query(
    `WITH round AS (INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
      SELECT 'khac', movement_id, $1, template_id, kind, 'Khác', opens_at, agency_deadline, compiler_deadline FROM round RETURNING id)
    INSERT INTO report (round_id, agency_id) SELECT id, $2 FROM round`,
    [idOf('homeAffairs'), idOf('asked')],
  )
})
afterAll(() => server.close())

const compilerOf = (name: string): Viewer => ({
  personId: randomUUID(),
  administrator: false,
  memberships: [{ role: 'compiler', agencyId: idOf(name), blockIds: [], maySubmit: false }],
})

describe('what belongs to an agency', () => {
  const pairs = names.flatMap((host) => names.map((of) => [host, of] as const))

  it.each(names)('of %s is changed by its compilers and those above, used by its line', async (of) => {
    const viewer = compilerOf(of)
    const owned = await ownedBy(server.database.pool, viewer, [...names.map(idOf), null])
    expect(owned.size).toBe(names.length + 1)
    for (const [host] of pairs.filter(([, viewed]) => viewed === of)) {
      const subject = owned.get(idOf(host))
      if (!subject) throw new Error(host)
      const { department, parent } = bodies[host] as Body
      const edits = upFrom(host).includes(of)
      const uses =
        edits ||
        upFrom(of).includes(department && parent !== null ? parent : host) ||
        (host === 'homeAffairs' && of === 'asked')
      for (const thing of ['movement', 'template'] as const) {
        expect([host, of, can(viewer, `edit:${thing}`, subject)]).toEqual([
          host,
          of,
          edits ? { allowed: true } : { allowed: false, why: 'notOwner' },
        ])
        expect([host, of, can(viewer, `use:${thing}`, subject)]).toEqual([
          host,
          of,
          uses ? { allowed: true } : { allowed: false, why: 'notInLine' },
        ])
      }
    }
  })

  it('is of nobody’s line where it is of no agency: used by all who compile, changed by administrators', async () => {
    const none = (await ownedBy(server.database.pool, null, [null])).get(null)
    if (!none) throw new Error('none')
    const administrator: Viewer = { personId: randomUUID(), administrator: true, memberships: [] }
    const clerk: Viewer = {
      ...administrator,
      administrator: false,
      memberships: [{ role: 'clerk', agencyId: idOf('commune'), blockIds: [], maySubmit: true }],
    }
    const answers = [administrator, compilerOf('hamlet'), clerk, null].map((viewer) =>
      (['edit:template', 'use:template'] as const).map((act) => {
        const permission = can(viewer, act, none)
        return permission.allowed || permission.why
      }),
    )
    expect(answers).toEqual([
      [true, true],
      ['notOwner', true],
      ['notHost', 'notHost'],
      ['notSignedIn', 'notSignedIn'],
    ])
  })
})
