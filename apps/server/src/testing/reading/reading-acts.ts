import { randomUUID } from 'node:crypto'
import type { PersonName } from '../small-province.ts'
import type { TestServer } from '../test-server.ts'

interface DraftOfTest {
  readonly id: string
  readonly submissionId: string
  readonly text: string
  readonly version: number
  readonly by: string
}

interface ReadingOfTest {
  readonly drafts: readonly DraftOfTest[]
  readonly notes: readonly { readonly text: string; readonly by: string }[]
  readonly proposals: readonly {
    readonly id: string
    readonly act: string
    readonly word: string | null
    readonly remarkIds: readonly string[]
  }[]
  readonly passes: readonly { readonly item: string; readonly submission: number }[]
  readonly present: readonly { readonly name: string }[]
  readonly assignments: readonly { readonly reader: string | null; readonly by: string }[]
}

interface Saved {
  readonly id?: string
  readonly base?: number
  readonly removed?: boolean
  readonly text?: string
  readonly place?: string
  readonly submissionId?: string
}

/** Acts of those who read one report, through the API; each gives the type of its answer. */
export async function readingActs(server: TestServer, reportId: string) {
  const act = async (person: PersonName, call: string, declared = '', variables = {}): Promise<string> => {
    const text = `mutation${declared} { act: ${call} { __typename } }`
    return (await server.data<{ act: { __typename: string } }>(person, text, variables)).act.__typename
  }
  /** Of the latest submission, standing or not. */
  const submissionId = async (): Promise<string> => {
    const { rows } = await server.database.pool.query<{ id: string }>(
      'SELECT id FROM submission WHERE report_id = $1 ORDER BY number DESC LIMIT 1',
      [reportId],
    )
    return rows[0]?.id ?? ''
  }
  const read = async () => `reportId: "${reportId}", submissionId: "${await submissionId()}"`
  return {
    reportId,
    act,
    submissionId,
    submit: () => act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`),
    save: async (person: PersonName, { id = randomUUID(), base = 0, removed = false, ...words }: Saved) => {
      const input = { place: 'II.1', text: 'Bổ sung', submissionId: await submissionId(), ...words }
      const variables = { input: { id, base, removed, reportId, level: 'mustFix', ...input } }
      return act(person, 'saveDraftRemark(input: $input)', '($input: SaveDraftRemarkInput!)', variables)
    },
    giveBack: async (
      person: PersonName,
      drafts: readonly { id: string; version: number }[],
      places: readonly string[] = [],
      remarks: readonly object[] = [],
    ) => {
      const variables = { drafts, places, remarks }
      const declared = '($drafts: [NamedDraftInput!], $places: [String!], $remarks: [RemarkInput!]!)'
      const call = `returnReport(input: { ${await read()}, drafts: $drafts, places: $places, remarks: $remarks })`
      return act(person, call, declared, variables)
    },
    propose: async (person: PersonName, drafts: readonly { id: string; version: number }[], word = '') =>
      act(
        person,
        `proposeReturn(input: { ${await read()}, drafts: $drafts, places: [], word: $word })`,
        '($drafts: [NamedDraftInput!]!, $word: String)',
        { drafts, word },
      ),
    pass: async (person: PersonName, item: string, passed = true) =>
      act(person, `passItem(input: { ${await read()}, item: "${item}", passed: ${passed} })`),
    reading: async (person: PersonName): Promise<ReadingOfTest | undefined> => {
      const { report } = await server.data<{ report: { reading: ReadingOfTest | null } | null }>(
        person,
        `{ report(id: "${reportId}") { reading { drafts { id submissionId text version by } notes { text by }
          proposals { id act word remarkIds } passes { item submission } present { name } assignments { reader by } } } }`,
      )
      return report?.reading ?? undefined
    },
  }
}
