import { connection, subscribeConnection } from '../connection.ts'
import { apolloClient } from './apollo-client.ts'

/** When somebody answers again, what is on the page as the device had kept it is asked for anew. Gives the way to stop. */
export function followConnection(): () => void {
  let shown = connection().shown.size > 0
  return subscribeConnection(() => {
    const before = shown
    shown = connection().shown.size > 0
    if (before && !shown) void apolloClient.refetchQueries({ include: 'active' }).catch(() => undefined)
  })
}
