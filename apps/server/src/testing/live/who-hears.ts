import type { PersonName } from '../small-province.ts'
import type { TestServer } from '../test-server.ts'
import type { OpenedStream } from './open-stream.ts'

/** What somebody has heard. */
export type HeardStream = Pick<OpenedStream, 'news'>

interface Crowd {
  readonly server: TestServer
  readonly people: readonly PersonName[]
  /** Opens a stream that has begun. */
  readonly open: (person: PersonName) => Promise<OpenedStream>
}

/** Streams of everybody, and who heard of something once `act` was done and who must hear of it has. */
export async function whoHears(
  { server, people, open }: Crowd,
  act: () => Promise<unknown>,
  heard: (stream: HeardStream) => boolean,
  expected: readonly PersonName[],
): Promise<PersonName[]> {
  const streams = await Promise.all(people.map(async (person) => [person, await open(person)] as const))
  // What the test did before may be told anew to a page that has just opened.
  const before = new Map(streams.map(([person, stream]) => [person, stream.news.length]))
  await act()
  await Promise.all(
    streams
      .filter(([person]) => expected.includes(person))
      .map(([person, stream]) => stream.until((one) => heard({ news: [one] }), before.get(person))),
  )
  // Tellings come in order: who has heard the later one has heard all before it.
  const { rows } = await server.database.pool.query<{ id: string }>('SELECT id FROM person')
  for (const { id } of rows) server.events.tell({ kind: 'person', personId: id })
  await Promise.all(streams.map(([person, stream]) => stream.until(({ own }) => own, before.get(person))))
  return streams.flatMap(([person, { news }]) => (heard({ news: news.slice(before.get(person)) }) ? [person] : []))
}

export const ofReport = (id: string) => (stream: HeardStream) => stream.news.some(({ reports }) => reports.includes(id))
