import { ApolloLink, InMemoryCache, Observable } from '@apollo/client'
import possible from '@thidua/schema/generated/possible-types'
import { inTime } from '../clock/in-time.ts'
import { deviceTimeMs, serverNow } from '../clock/server-time.ts'
import { tellShown } from '../connection.ts'
import { pagePersonId, whenPageHasPerson } from '../page-person.ts'
import { isUnreachable } from './is-unreachable.ts'
import { getAnswer, keepOnlyOf, lastPerson, putAnswer } from './kept-database.ts'

/** Context of a query whose answers are kept on this device from then on, to be shown where nobody answers. */
export const kept = { context: { kept: true } } as const

/** Queries that were asked so once: what asks for them anew keeps the newest answer. */
const keptDocuments = new WeakSet<object>()

/** No session lasts longer: who has no network is shown no more than who has. */
const longestKeptMs = 12 * 3_600_000

/** After so long without an answer the page opens with what the device has, and follows when the answer comes. */
const longestWaitMs = 6_000

/** A device that has not answered by then has nothing. */
const longestReadMs = 2_000

type Data = Record<string, unknown>

/**
 * Keeps the answers to queries that ask for it (`kept`), by person, and gives them where nobody answers. Any other query
 * is then answered by what this page has loaded before, so that Back shows what was there.
 */
export const keptAnswers = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      let isOver = false
      const finish = (result?: ApolloLink.Result) => {
        isOver = true
        if (result) observer.next(result)
        observer.complete()
      }
      if (operation.getContext()['kept'] === true) keptDocuments.add(operation.query)
      const isKept = keptDocuments.has(operation.query)
      const instead = async (): Promise<ApolloLink.Result | null> =>
        (isKept ? await inTime(deviceAnswer(operation), longestReadMs).catch(() => null) : null) ??
        pageAnswer(operation)
      const timer = isKept
        ? setTimeout(() => {
            void instead().then((result) => {
              if (result && !isOver) finish(result)
            })
          }, longestWaitMs)
        : undefined
      const asked = forward(operation).subscribe({
        next: (result) => {
          clearTimeout(timer)
          if (isKept && result.data && !result.errors) void keep(operation, result.data)
          if (!isOver) observer.next(result)
          else if (result.data && !result.errors) writeLate(operation, result.data)
        },
        error: (error) => {
          clearTimeout(timer)
          if (isOver) return
          if (!isUnreachable(error) || operation.operationType !== 'query') return observer.error(error)
          void instead().then((result) => {
            if (isOver) return
            if (result) finish(result)
            else observer.error(error)
          })
        },
        complete: () => {
          if (!isOver) finish()
        },
      })
      return () => {
        clearTimeout(timer)
        // Given up by the page, not by this link: an answer that comes late is still wanted.
        if (!isOver) asked.unsubscribe()
      }
    }),
)

const namesOf = ({ operationName = '', variables }: ApolloLink.Operation) =>
  [operationName, JSON.stringify(variables)] as const

/** Never rejects: a device that cannot keep it shows the page all the same. */
async function keep(operation: ApolloLink.Operation, data: Data): Promise<void> {
  try {
    // Who is signed in is said by one query; what else the page asked beside it waits until it knows.
    if ('viewer' in data) await keepOnlyOf((data['viewer'] as { id: string } | null)?.id ?? null)
    if (data['viewer'] === null) return
    const person = await whenPageHasPerson()
    await putAnswer([person, ...namesOf(operation)], {
      at: serverNow().toISOString(),
      atDeviceMs: deviceTimeMs(),
      data,
    })
  } catch {
    // Full, closed, or a private window: nothing is promised.
  }
}

async function deviceAnswer(operation: ApolloLink.Operation): Promise<ApolloLink.Result | null> {
  const person = pagePersonId() ?? (await lastPerson())
  const answer = person === undefined ? undefined : await getAnswer([person, ...namesOf(operation)])
  if (!answer || Math.abs(deviceTimeMs() - answer.atDeviceMs) > longestKeptMs) return null
  const data = answer.data as Data
  // Another build may ask for more than was kept.
  if (!isWhole(operation, data)) return null
  tellShown(String(operation.variables['id'] ?? ''), answer.at)
  return { data }
}

/** What this page has loaded already. */
function pageAnswer({ client, query, variables }: ApolloLink.Operation): ApolloLink.Result | null {
  const data = client.readQuery<Data>({ query, variables })
  return data ? { data } : null
}

function isWhole({ query, variables }: ApolloLink.Operation, data: Data): boolean {
  const cache = new InMemoryCache({ possibleTypes: possible.possibleTypes })
  cache.writeQuery({ query, variables, data })
  return cache.diff({ query, variables, optimistic: false, returnPartialData: true }).complete
}

function writeLate({ client, query, variables }: ApolloLink.Operation, data: Data): void {
  client.writeQuery({ query, variables, data })
}
