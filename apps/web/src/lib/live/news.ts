import type { News } from '@thidua/schema/http/live'

const listeners = new Set<(news: News) => void>()
let hearing = false

/** What the page's stream, or that of another tab, has told; gives the way to stop. */
export function subscribeNews(listener: (news: News) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function spreadNews(news: News): void {
  for (const listener of listeners) listener(news)
}

/** Whether the page hears what happens just now. */
export const hearsNews = (): boolean => hearing

export function setHearing(now: boolean): void {
  hearing = now
}
