import type { PersonName } from '../small-province.ts'
import type { TestServer } from '../test-server.ts'

/** A round as the acts of administration answer it, or why not. */
export interface RoundAnswer {
  readonly __typename: string
  readonly id?: string
  readonly lastChange?: string
  readonly phase?: string
  readonly asked?: number
  readonly ended?: number
  readonly submitted?: number
  readonly agencyDeadline?: string | null
  readonly cancelledReason?: string | null
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly why?: string
  readonly newer?: readonly { readonly act: string }[]
  readonly added?: number
  readonly notAsked?: readonly { readonly text: string; readonly why: string }[]
}

const fields = 'id lastChange phase asked ended submitted agencyDeadline cancelledReason'
const errors = `... on ValidationError { issues { path rule } } ... on ForbiddenError { why }
  ... on AdministrationConflictError { newer { act } }`

/** Runs a mutation that answers a round: `name(given)`. */
async function onRound(server: TestServer, person: PersonName, name: string, given: string): Promise<RoundAnswer> {
  const success = `Mutation${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
  const data = name === 'askAgencies' ? `added notAsked { text why } round { ${fields} }` : fields
  const answer = await server.data<Record<string, RoundAnswer & { data?: RoundAnswer & { round?: RoundAnswer } }>>(
    person,
    `mutation { ${name}(${given}) { __typename ... on ${success} { data { ${data} } } ${name === 'copyRound' ? '' : errors} } }`,
  )
  const { data: done, ...rest } = answer[name] as RoundAnswer & { data?: RoundAnswer & { round?: RoundAnswer } }
  const { round, ...said } = done ?? {}
  return { ...rest, ...said, ...round }
}

/** A day so many days from today. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** What `saveRound` is given, as text; `more` comes last and wins. */
function roundInput(server: TestServer, templateId: string, more: Readonly<Record<string, string>> = {}): string {
  const text = (value: string) => JSON.stringify(value)
  const input = {
    movementId: text(''),
    hostAgencyId: text(server.province.agencies.host),
    templateId: text(templateId),
    name: text('Sơ kết lần hai'),
    kind: 'midTerm',
    opensOn: text(dayFromNow(0)),
    opensAtHour: text('00:00'),
    agencyDeadline: text(dayFromNow(30)),
    compilerDeadline: text(dayFromNow(45)),
    ...{ legalBasis: '""', sendingMethod: '""', frequency: '""', guidance: '""' },
    ...more,
  }
  return `input: { ${Object.entries(input)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`
}

/** Whatever a day may ask: which days of a test are holidays depends on when it runs. */
const allQuestions =
  'confirmed: [opensInPast, agencyDeadlineOff, compilerDeadlineOff, blocksWithoutReader, agenciesWithoutWriters]'

/** The acts on rounds of the small province, as the compiler does them unless somebody else is named. */
export function roundActs(server: TestServer, { movementId, templateId }: { movementId: string; templateId: string }) {
  const act = (name: string, given: string, person: PersonName = 'compiler') => onRound(server, person, name, given)
  /** What an act names: the round, and the latest change that was read. */
  const basis = ({ id, lastChange }: RoundAnswer, key = 'id') => `${key}: "${id}", lastChange: "${lastChange}"`
  const draft = (more: Record<string, string> = {}, person?: PersonName) =>
    act('saveRound', roundInput(server, templateId, { movementId: JSON.stringify(movementId), ...more }), person)
  const ask = (round: RoundAnswer, chosen: string) =>
    act('askAgencies', `input: { ${basis(round, 'roundId')}, ${chosen} }`)
  const publish = (round: RoundAnswer) => act('publishRound', `${basis(round)}, ${allQuestions}`)
  return {
    act,
    basis,
    draft,
    ask,
    publish,
    published: async (chosen = 'all: true') => publish(await ask(await draft(), chosen)),
    takeOut: (round: RoundAnswer, agencyIds: readonly string[], reason: string) =>
      act(
        'takeAgenciesOut',
        `input: { ${basis(round, 'roundId')}, agencyIds: ${JSON.stringify(agencyIds)}, reason: ${JSON.stringify(reason)} }`,
      ),
    move: (round: RoundAnswer, agency: number, compiler: number, reason: string) =>
      act(
        'moveRoundDeadline',
        `input: { ${basis(round, 'roundId')}, agencyDeadline: "${dayFromNow(agency)}", compilerDeadline: "${dayFromNow(compiler)}",
          reason: "${reason}", confirmed: [agencyDeadlineOff, compilerDeadlineOff, lateToOnTime, onTimeToLate] }`,
      ),
    totals: async (id: string | undefined) =>
      (
        await server.data<{ round: { dashboard: { totals: { due: number; submitted: number; missing: number } } } }>(
          'compiler',
          `{ round(id: "${id}") { dashboard { totals { due submitted missing } } } }`,
        )
      ).round.dashboard.totals,
    /** All rounds that a person comes upon, as one text. */
    seenBy: async (person: PersonName) =>
      JSON.stringify(
        await server.data(
          person,
          `{ myReports { edges { node { round { id } } } } rounds { edges { node { id } } }
        movements { edges { node { rounds { edges { node { id } } } } } } }`,
        ),
      ),
  }
}

/** Movement and template of the small province's round. */
export async function ofFirstRound(server: TestServer): Promise<{ movementId: string; templateId: string }> {
  const { rows } = await server.database.pool.query<{ movementId: string; templateId: string }>(
    'SELECT movement_id AS "movementId", template_id AS "templateId" FROM round WHERE id = $1',
    [server.province.roundId],
  )
  if (!rows[0]) throw new Error('the small province has a round')
  return rows[0]
}
