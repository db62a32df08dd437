import { idOf } from './chance.ts'
import { iso, vietnamDate } from './clock.ts'
import { type DemoMovement, type DemoRound, demoRounds, officeMovement, ruralMovement } from './movements.ts'
import { blocks } from './province/blocks.ts'
import { demoAgencies } from './province/build-agencies.ts'
import type { DemoAgency } from './province/demo-agency.ts'
import { compiler, demoPeople } from './province/people.ts'
import { buildReport } from './reports/build-report.ts'
import { buildSubmissions, DocumentRegistry } from './reports/build-submissions.ts'
import type { Devices } from './reports/draft-history.ts'
import { livesOf } from './reports/life.ts'
import { noRows, type SeededRows } from './seeded-rows.ts'

/**
 * All rows of the demo province. The same `today` (start of a day in Vietnam, so that deadlines stay
 * believable) and password hash give the same rows, to the last id.
 */
export function buildProvince(today: number, passwordHash: string): SeededRows {
  const rows = noRows()
  const agencies = demoAgencies()
  addBodies(rows, agencies)
  addPeople(rows, agencies, passwordHash)
  const registry = new DocumentRegistry()
  const rounds = demoRounds(today)
  addMovements(rows, registry)
  addRounds(rows, rounds, registry)

  const devices: Devices = new Map()
  const sendings = rounds.flatMap((round) => {
    const asked = agencies.filter((agency) => isAsked(agency, vietnamDate(round.opensAt)))
    return livesOf(round, asked, today).flatMap(({ agency, life }) => buildReport(rows, agency, round, life, devices))
  })
  buildSubmissions(rows, sendings, registry)
  rows.document.push(...registry.rows)
  return rows
}

/** The agencies of a block that were there on the day. */
const isAsked = ({ block, validFrom, validUntil }: DemoAgency, date: string): boolean =>
  block !== null && validFrom <= date && (validUntil === null || date < validUntil)

const templateIdOf = ({ template }: DemoRound): string => idOf(`template ${template.slug} 1`)
const agencyId = (code: string | null): string | null => (code === null ? null : idOf(`agency ${code}`))
const blockId = (code: string | null): string | null => (code === null ? null : idOf(`block ${code}`))

function addBodies(rows: SeededRows, agencies: readonly DemoAgency[]): void {
  rows.block.push(...blocks.map(({ code, name }, index) => ({ id: blockId(code), code, name, position: index + 1 })))
  rows.agency.push(
    ...agencies.map((agency) => ({
      id: agencyId(agency.code),
      code: agency.code,
      name: agency.name,
      short_name: agency.shortName,
      symbol: agency.symbol,
      kind: agency.kind,
      superior_line: agency.superiorLine,
      letter_place: agency.letterPlace,
      head_post: agency.headPost,
      regime: agency.regime,
      parent_id: agencyId(agency.parent),
      block_id: blockId(agency.block),
      valid_from: agency.validFrom,
      valid_until: agency.validUntil,
    })),
  )
  rows.agency_succession.push(
    ...agencies.flatMap(({ code, predecessor }) =>
      predecessor === null ? [] : [{ predecessor_id: agencyId(predecessor), successor_id: agencyId(code) }],
    ),
  )
}

function addPeople(rows: SeededRows, agencies: readonly DemoAgency[], passwordHash: string): void {
  const { people, memberships } = demoPeople(agencies)
  for (const { id, name, email } of people) {
    rows.person.push({ id, name, email, email_verified: true, administrator: email === compiler().email })
    rows.account.push({
      id: idOf(`account ${email}`),
      account_id: id,
      provider_id: 'credential',
      user_id: id,
      password: passwordHash,
    })
  }
  for (const { id, personId, agency, role, maySubmit, blocks: own } of memberships) {
    rows.membership.push({ id, person_id: personId, agency_id: agencyId(agency), role, may_submit: maySubmit })
    rows.membership_block.push(...own.map((code) => ({ membership_id: id, block_id: blockId(code) })))
  }
}

function addMovements(rows: SeededRows, registry: DocumentRegistry): void {
  const movements: readonly DemoMovement[] = [ruralMovement, officeMovement]
  for (const { slug, name, kind, fromYear, toYear, scope, aims, launch, cited } of movements) {
    const launched = registry.register(launch).id
    for (const document of cited) registry.register(document)
    rows.movement.push({
      id: idOf(`movement ${slug}`),
      slug,
      name,
      kind,
      from_year: fromYear,
      to_year: toYear,
      scope,
      aims,
      launch_document_id: launched,
      host_agency_id: agencyId('SNV'),
    })
  }
}

function addRounds(rows: SeededRows, rounds: readonly DemoRound[], registry: DocumentRegistry): void {
  const templates = new Map(rounds.map((round) => [templateIdOf(round), round]))
  for (const [id, { template, opensAt }] of templates)
    rows.template.push({
      id,
      slug: template.slug,
      version: 1,
      name: template.name,
      outline: template.outline,
      created_at: iso(opensAt),
      published_at: iso(opensAt),
    })
  const slugs = new Set(rounds.map(({ template }) => template.slug))
  rows.template_owner.push(...[...slugs].map((slug) => ({ slug, host_agency_id: agencyId('SNV') })))
  rows.round.push(
    ...rounds.map((round) => ({
      id: idOf(`round ${round.slug}`),
      slug: round.slug,
      movement_id: idOf(`movement ${round.movement.slug}`),
      host_agency_id: agencyId('SNV'),
      template_id: templateIdOf(round),
      kind: round.kind,
      name: round.name,
      request_document_id: registry.register(round.request).id,
      opens_at: iso(round.opensAt),
      agency_deadline: iso(round.agencyDeadline),
      compiler_deadline: iso(round.compilerDeadline),
      published_at: iso(round.opensAt),
    })),
  )
}
