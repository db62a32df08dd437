import type { WorkerBuild } from './build-of.ts'
import { keepFile, keptFile, keptPage, noteShown } from './kept-build.ts'

/** A page that has not come by then opens from the device: what it shows follows when the server answers. */
const longestWaitMs = 4_000

/** What takes longer than the answer itself. */
type Later = (work: Promise<unknown>) => void

/**
 * The document of a page: the server's, which is the newest build; where nobody answers, only a proxy does, or the line
 * is so slow that nobody would wait, the one that this device keeps.
 */
export async function answerPage(request: Request, later: Later, maxMs = longestWaitMs): Promise<Response> {
  const asked = fetch(request)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), maxMs)
  })
  const answer = await Promise.race([asked.catch(() => null), late]).finally(() => clearTimeout(timer))
  if (answer && answer.status < 500) {
    if (answer.ok) later(noteShown(answer.clone()).catch(() => undefined))
    return answer
  }
  return (await keptPage().catch(() => undefined)) ?? asked
}

/** A file of a build: from this device, else from the server, and kept from then on. */
export async function answerFile(build: WorkerBuild, request: Request, later: Later): Promise<Response> {
  const kept = await keptFile(request).catch(() => undefined)
  if (kept) return kept
  const answer = await fetch(request)
  // Where the device is full the page has it all the same.
  if (answer.ok) later(keepFile(build, request, answer.clone()).catch(() => undefined))
  return answer
}
