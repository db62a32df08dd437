/** What a build puts into its worker (vite/service-worker.ts). */
export interface WorkerBuild {
  /** Names the build; another one has another name. */
  readonly version: string
  /** The one document of all pages. */
  readonly html: string
  /** Files that a clerk's pages need, kept before the worker is ready. */
  readonly first: readonly string[]
  /** All other files, kept when there is time. */
  readonly rest: readonly string[]
}
