/** Runs in a thread of its own, so that typing never waits: works out what the room shows of its sources. */
import type { SourceNews } from '../sources/sources-store.ts'
import { type Question, startAnalysis } from './analysis.ts'

const analysis = startAnalysis()

addEventListener(
  'message',
  ({ data }: MessageEvent<SourceNews | { readonly id: number; readonly question: Question }>) => {
    if ('question' in data) postMessage({ id: data.id, answer: analysis.answer(data.question) })
    else analysis.take(data)
  },
)
