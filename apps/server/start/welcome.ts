import { resolve } from 'node:path'
import { demoPassword, demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import { firstAdministratorCommand } from '@thidua/schema/http/installation'
import { environment, type Settings } from '#lib/env.ts'
import { listensEverywhere, networkAddresses } from '#lib/environment/local-address.ts'

interface Welcome {
  readonly url: string
  readonly settings: Settings
  readonly seconds: number
  readonly demo: boolean
  /** Nobody can sign in yet. */
  readonly empty: boolean
  /** Folder of the database of our own; null when one was named. */
  readonly database: string | null
}

/** What a person sees when the product is up: its address, where its data is and, with the demo province, who can sign in. */
export const welcome = (started: Welcome): string =>
  [
    `\n  Báo cáo thi đua: ${started.url}   (${started.seconds.toFixed(1)} s)`,
    ...addresses(started),
    ...places(started),
    ...(started.demo ? people() : []),
    ...(started.empty ? firstAdministrator(environment()) : []),
    '\n  Ctrl-C: dừng · stop\n',
  ].join('\n')

/** With a settled address all others refuse whatever is sent; without one every address will do. */
function addresses({ url, settings: { host, port, appUrlSettled } }: Welcome): string[] {
  if (appUrlSettled) return ['  Chỉ dùng được ở địa chỉ này (APP_URL) · works at this address only']
  const others = listensEverywhere(host) ? networkAddresses().map((address) => `http://${address}:${port}`) : []
  return others.filter((other) => other !== url).map((other) => `  ${other}`)
}

function places({ database, settings }: Welcome): string[] {
  const folder = resolve(settings.dataFolder)
  if (database === null)
    return [`  Dữ liệu · data: cơ sở dữ liệu của DATABASE_URL · the database of DATABASE_URL; ${folder}`]
  return [`  Dữ liệu · data: ${database.startsWith(folder) ? folder : `${folder} + ${database}`}`]
}

/** What leads a command to this product and no other; secrets are not among them. */
const whereabouts = ['DATA_FOLDER', 'HOST', 'PORT', 'APP_URL'] as const

/** The command as it has to be typed beside this product: what the start was told, it has to be told too. */
export function firstAdministrator(variables: Readonly<Record<string, string | undefined>>): string[] {
  const said = whereabouts.flatMap((name) => (variables[name] ? [`${name}=${quoted(variables[name])} `] : []))
  return [
    '\n  Chưa có ai. Tạo người quản trị đầu tiên · nobody is there yet, make the first administrator:\n',
    `  ${said.join('')}${firstAdministratorCommand}`,
    ...(variables['DATABASE_URL'] ? ['  (với cùng DATABASE_URL · with the same DATABASE_URL)'] : []),
  ]
}

const quoted = (value: string): string =>
  /^[\w./:@%+-]+$/u.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`

function people(): string[] {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length))
  return [
    `\n  Tài khoản dùng thử · demo sign-ins, mật khẩu · password: ${demoPassword}\n`,
    ...demoSignIns.map(({ email, does }) => `  ${email.padEnd(width)}   ${does.vi} · ${does.en}`),
  ]
}
