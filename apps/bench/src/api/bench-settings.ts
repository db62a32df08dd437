/** What both servers under test are told by the bench; the same for both, so that only their code differs. */
export interface BenchSettings {
  readonly databaseUrl: string
  readonly sessionSecret: string
  /** Connections of the pool: as many as the product's server has unless told otherwise. */
  readonly connections: number
}

const variable = 'BENCH_SETTINGS'

export const benchEnvironment = (settings: BenchSettings): Record<string, string> => ({
  [variable]: JSON.stringify(settings),
  NODE_ENV: 'production',
})

export const benchSettings = (): BenchSettings => JSON.parse(process.env[variable] ?? '{}') as BenchSettings
