import { z } from 'zod'
import { localAddress } from './environment/local-address.ts'
import { nearMisses } from './environment/near-misses.ts'

const flag = z.stringbool({ truthy: ['1', 'true', 'yes'], falsy: ['0', 'false', 'no', ''] })

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  /** Without it the app starts a PostgreSQL of its own in `DATA_FOLDER`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The role that owns the tables and migrates them; then the one in `DATABASE_URL` owns nothing. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Address under which people reach the product, when a proxy stands before it. */
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Addresses or networks of the proxy that may name a client's address (`X-Forwarded-For`), comma-separated. */
  TRUSTED_PROXY: z.string().min(1).optional(),
  /** HSTS for every name below the host's too: for who owns them all. */
  HSTS_SUBDOMAINS: flag.default(false),
  /** How long a server that was asked to stop serves on, not ready any more, until a proxy has noticed. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).optional(),
  /** Signs the session cookies; without it the start makes one and keeps it in `DATA_FOLDER`. */
  SESSION_SECRET: z.string().min(32).optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  /** Demo province: loaded into a fresh database of our own unless 0; into any other database only with 1. */
  LOAD_DEMO: flag.optional(),
  /** Mail server, `smtp://user:password@host:587`; without it mails are files in `DATA_FOLDER/outbox`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** `required`: administrators have no rights of their own without a second factor. */
  ADMINISTRATOR_SECOND_FACTOR: z.enum(['optional', 'required']).default('optional'),
  /** Whether browsers keep the pages' files to open them without network; 0 takes back what they kept. */
  OFFLINE_PAGES: flag.default(true),
  /** Store of files that speaks S3, `https://KEY:SECRET@host/bucket?region=…`; without it they lie in `DATA_FOLDER/files`. */
  FILES_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Scanner of files, `tcp://host:3310` (ClamAV); with it no file is taken unscanned. */
  CLAMAV_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** After so many minutes that nobody is at a page it is locked; 0: never. A session lasts an hour unused anyway. */
  IDLE_LOCK_MINUTES: z.coerce.number().int().min(0).max(60).default(0),
  MAIL_FROM: z.email().default('bao-cao@localhost.localdomain'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
})

const names = Object.keys(variables.shape)

/** A proxy that is not told of a drain holds a server for dead ten seconds from the first refused connection. */
const proxyNoticesSeconds = 12

const shape = variables
  .refine((env) => isTried(env) || env.DATABASE_URL === undefined || env.SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message:
      'required with DATABASE_URL (unless NODE_ENV=development), so that all servers of one database know the same sessions',
  })
  .refine((env) => env.DATABASE_OWNER_URL === undefined || env.DATABASE_URL, {
    path: ['DATABASE_URL'],
    message: 'required with DATABASE_OWNER_URL: the role that the product works as',
  })
  .transform((env) => ({
    mode: env.NODE_ENV ?? ('production' as const),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    host: env.HOST,
    port: env.PORT,
    appUrl: addressOf(env),
    /** Without a settled address the product takes every one under which it is reached. */
    appUrlSettled: env.APP_URL !== undefined,
    trustedProxy: env.TRUSTED_PROXY,
    hstsSubdomains: env.HSTS_SUBDOMAINS,
    drainSeconds: env.DRAIN_SECONDS ?? (env.APP_URL || env.TRUSTED_PROXY ? proxyNoticesSeconds : 0),
    sessionSecret: env.SESSION_SECRET,
    dataFolder: env.DATA_FOLDER,
    loadDemo: env.LOAD_DEMO,
    administratorSecondFactor: env.ADMINISTRATOR_SECOND_FACTOR,
    smtpUrl: env.SMTP_URL,
    filesUrl: env.FILES_URL,
    clamavUrl: env.CLAMAV_URL,
    offlinePages: env.OFFLINE_PAGES,
    idleLockMinutes: env.IDLE_LOCK_MINUTES,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
  }))

/** The address that people reach the product at, without a slash at its end. */
const addressOf = ({ APP_URL, HOST, PORT }: Pick<z.output<typeof variables>, 'APP_URL' | 'HOST' | 'PORT'>): string =>
  APP_URL?.replace(/\/+$/u, '') ?? localAddress(HOST, PORT)

/** Not said is production: nobody gets less safety by leaving something out. */
const isTried = ({ NODE_ENV }: { NODE_ENV?: string | undefined }): boolean =>
  NODE_ENV === 'development' || NODE_ENV === 'test'

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
  throw unfit(parsed.error, source)
}

/** Where database and files are, for commands that serve nothing. Throws one error that names everything that is wrong. */
export function databaseSettings(source: Variables = environment()) {
  const wanted = { DATABASE_URL: true, DATABASE_OWNER_URL: true, DATA_FOLDER: true, FILES_URL: true } as const
  const parsed = variables.pick(wanted).safeParse(source)
  if (!parsed.success) throw unfit(parsed.error, source)
  const { DATABASE_URL, DATABASE_OWNER_URL, DATA_FOLDER, FILES_URL } = parsed.data
  /** The role that owns the tables, and by which variable it was named; null for a database of our own. */
  const named = DATABASE_OWNER_URL
    ? { variable: 'DATABASE_OWNER_URL', url: DATABASE_OWNER_URL }
    : DATABASE_URL
      ? { variable: 'DATABASE_URL', url: DATABASE_URL }
      : null
  return { named, dataFolder: DATA_FOLDER, filesUrl: FILES_URL }
}

/** What a command needs that prints an address of a page. Throws one error that names everything that is wrong. */
export function linkSettings(source: Variables = environment()) {
  const parsed = variables.pick({ APP_URL: true, HOST: true, PORT: true }).safeParse(source)
  if (!parsed.success) throw unfit(parsed.error, source)
  return { appUrl: addressOf(parsed.data) }
}

const unfit = (error: z.ZodError, source: Variables): Error => {
  const lines = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return new Error(
    `The environment is not right:\n${[...lines, ...misspelt(source)].map((line) => `  ${line}`).join('\n')}`,
  )
}

/** A line for each variable that is nearly one of ours: what was meant would be left out without a word. */
export const misspelt = (source: Variables = environment()): string[] => nearMisses(Object.keys(source), names)
