import type { SourcesStore } from '../sources/sources-store.ts'
import type { Answered, Question } from './analysis.ts'

/** Works things out of the sources beside the page; null where nothing is here yet. */
export interface Analyst {
  /** Null where nothing is known of the sources yet. */
  ask<Kind extends Question['kind']>(
    question: Extract<Question, { readonly kind: Kind }>,
  ): Promise<Answered[Kind] | null>
  end(): void
}

/** Starts an analyst that follows a store of sources. What is asked after `end` is never answered. */
export function startAnalyst(sources: SourcesStore): Analyst {
  const thread = new Worker(new URL('./analyst-thread.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: never) => void>()
  let last = 0
  thread.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly answer: never }>) => {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  sources.follow((news) => thread.postMessage(news))
  return {
    ask: (question) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve)
        thread.postMessage({ id: last, question })
      }),
    end: () => {
      sources.follow(() => undefined)
      thread.terminate()
    },
  }
}
