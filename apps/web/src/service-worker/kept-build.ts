import type { WorkerBuild } from './build-of.ts'

const prefix = 'build '
const page = '/'

/** The cache that says which build was last opened from the server. */
const notes = 'worker notes'
const lastShown = '/last-shown'

const nameOf = ({ version }: Pick<WorkerBuild, 'version'>): string => `${prefix}${version}`

const isHit = { ignoreVary: true } as const

/** Files keep their names for ever, so it does not matter which build's cache has one. */
export const keptFile = (file: Request | string): Promise<Response | undefined> => caches.match(file, isHit)

/**
 * Keeps all that a build's pages need. The document must be the one of this build: while a release is rolled out another
 * server may answer, and a page of one build with files of another is no page. Rejects then, and the browser tries again.
 */
export async function keepFirst(build: WorkerBuild): Promise<void> {
  const cache = await caches.open(nameOf(build))
  await cache.addAll([...build.first])
  const answer = await fetch(page, { cache: 'reload' })
  if (!answer.ok || (await answer.clone().text()) !== build.html) throw new Error('the server has another build')
  // Last: a cache that has the page has all of it.
  await cache.put(page, answer)
}

/** Keeps what else there is, one file after the other so that nothing waits for it. Ends where the network does. */
export async function keepRestOf(build: WorkerBuild): Promise<void> {
  const cache = await caches.open(nameOf(build))
  for (const file of build.rest) if (!(await keptFile(file))) await cache.add(file)
}

/** Keeps a file that a page has asked for. */
export async function keepFile(build: WorkerBuild, file: Request, answer: Response): Promise<void> {
  const cache = await caches.open(nameOf(build))
  await cache.put(file, answer)
}

/** Forgets the files of all builds but this one; only when no page of another one is open any more. */
export async function forgetOthers(build: WorkerBuild): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== nameOf(build)).map((name) => caches.delete(name)),
  )
}

/** Takes note of the build whose document the server just gave; what was read in it lies on the device as it asks for it. */
export async function noteShown(answer: Response): Promise<void> {
  const html = await answer.text()
  for (const name of await wholeBuilds())
    if ((await htmlOf(name)) === html) await (await caches.open(notes)).put(lastShown, new Response(name))
}

/** The document for a page while no server answers: of the build that was last open, else of the newest. */
export async function keptPage(): Promise<Response | undefined> {
  const whole = await wholeBuilds()
  const last = await (await (await caches.open(notes)).match(lastShown))?.text()
  const name = last !== undefined && whole.includes(last) ? last : whole.at(-1)
  return name === undefined ? undefined : (await caches.open(name)).match(page, isHit)
}

/** Caches of builds that were kept to the end, the newest last. */
async function wholeBuilds(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const whole = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).match(page, isHit)) && name),
  )
  return whole.filter((name) => name !== undefined)
}

const htmlOf = async (name: string): Promise<string | undefined> =>
  (await (await caches.open(name)).match(page, isHit))?.text()
