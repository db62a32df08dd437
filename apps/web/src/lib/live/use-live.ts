import { useEffect, useEffectEvent } from 'react'
import { AskingAgain } from './asking-again.ts'
import { subscribeNews } from './news.ts'
import type { Topic } from './topics.ts'

/**
 * Asks again when something happened to what a page shows. `refetch` resolves when the page has the answer; it asks by
 * itself (`askByItself`), and what it brings changes the page in place: focus, scroll and typing stay where they are.
 */
export function useLive(topic: Topic, refetch: () => Promise<unknown>): void {
  const concerns = useEffectEvent(topic)
  const ask = useEffectEvent(refetch)
  useEffect(() => {
    const asking = new AskingAgain(() => ask())
    const stop = subscribeNews((news) => {
      if (news.anything || concerns(news)) asking.want()
    })
    return () => {
      stop()
      asking.end()
    }
  }, [])
}
