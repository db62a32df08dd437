import { z } from 'zod'

const flag = z.stringbool({ truthy: ['1', 'true', 'yes'], falsy: ['0', 'false', 'no', ''] })

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  /** Without it the app starts a PostgreSQL of its own in `DATA_FOLDER`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Address under which people reach the product, when a proxy stands before it. */
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Addresses or networks of the proxy that may name a client's address (`X-Forwarded-For`), comma-separated. */
  TRUSTED_PROXY: z.string().min(1).optional(),
  /** Signs the session cookies; without it the start makes one and keeps it in `DATA_FOLDER`. */
  SESSION_SECRET: z.string().min(32).optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  /** Demo province: loaded into a fresh database of our own unless 0; into any other database only with 1. */
  LOAD_DEMO: flag.optional(),
  /** Mail server, `smtp://user:password@host:587`; without it mails are files in `DATA_FOLDER/outbox`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('bao-cao@localhost.localdomain'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
})

const shape = variables
  .refine((env) => !(env.NODE_ENV === 'production' && env.DATABASE_URL) || env.SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message:
      'required with NODE_ENV=production and DATABASE_URL, so that all servers of one database know the same sessions',
  })
  .transform((env) => ({
    mode: env.NODE_ENV ?? ('production' as const),
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    appUrl:
      env.APP_URL?.replace(/\/+$/u, '') ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
    trustedProxy: env.TRUSTED_PROXY,
    sessionSecret: env.SESSION_SECRET,
    dataFolder: env.DATA_FOLDER,
    loadDemo: env.LOAD_DEMO,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
  }))

/** Settings as the environment gives them. */
export type Settings = z.output<typeof shape>

/** Settings of a running server: the secret is there, given or made by the start. */
export type Env = Omit<Settings, 'sessionSecret'> & { readonly sessionSecret: string }

type Variables = Readonly<Record<string, string | undefined>>

/** The environment, with defaults for what it leaves out. */
export const environment = (defaults: Variables = {}): Variables => ({ ...defaults, ...process.env })

/** What a child process gets: the environment, with variables of its own. */
export const childEnvironment = (variables: Variables): NodeJS.ProcessEnv => ({ ...process.env, ...variables })

/** Throws one error that names everything that is wrong. */
export function readSettings(source: Variables = environment()): Settings {
  const parsed = shape.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not right:\n${lines.join('\n')}`)
}
