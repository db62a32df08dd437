import { expect, test } from 'vitest'
import { linkSettings, misspelt, readSettings } from './env.ts'

test('the defaults start a local server with a database of its own', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    appUrl: 'http://127.0.0.1:4000',
    databaseUrl: undefined,
  })
})

test('all that is wrong is said at once', () => {
  expect(() => readSettings({ PORT: 'http', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })).toThrow(
    /DATABASE_URL.*PORT.*LOG_LEVEL/su,
  )
})

test('servers of a shared database must know the same secret, whether or not production is said', () => {
  const shared = { DATABASE_URL: 'postgresql://db/thidua' }
  const secret = 'k'.repeat(32)
  for (const mode of [{}, { NODE_ENV: 'production' }]) {
    expect(() => readSettings({ ...shared, ...mode })).toThrow(/SESSION_SECRET/u)
    expect(readSettings({ ...shared, ...mode, SESSION_SECRET: secret })).toMatchObject({
      mode: 'production',
      sessionSecret: secret,
    })
  }
  expect(readSettings({ ...shared, NODE_ENV: 'development' }).sessionSecret).toBeUndefined()
})

test('the role that owns the tables is named beside the one that the product works as', () => {
  expect(() => readSettings({ DATABASE_OWNER_URL: 'postgresql://db/thidua' })).toThrow(/DATABASE_URL: required/u)
})

test('a server that listens everywhere is reached at an address of its network', () => {
  const { appUrl, appUrlSettled } = readSettings({ HOST: '0.0.0.0' })
  expect(appUrl).toMatch(/^http:\/\/(?!0\.)[\d.]+:4000$/u)
  expect(appUrlSettled).toBe(false)
})

test('only a server behind a proxy serves on for a while when it is stopped, unless that is said', () => {
  expect(readSettings({}).drainSeconds).toBe(0)
  expect(readSettings({ APP_URL: 'https://thidua.example' }).drainSeconds).toBeGreaterThan(10)
  expect(readSettings({ TRUSTED_PROXY: '10.0.0.1' }).drainSeconds).toBeGreaterThan(10)
  expect(readSettings({ TRUSTED_PROXY: '10.0.0.1', DRAIN_SECONDS: '3' }).drainSeconds).toBe(3)
})

/** Slips of the fingers: a letter left out, doubled, changed, two swapped. */
const slipsOf = (name: string): string[] =>
  Array.from(name).flatMap((letter, index) => [
    name.slice(0, index) + name.slice(index + 1),
    name.slice(0, index) + letter + name.slice(index),
    `${name.slice(0, index)}Ạ${name.slice(index + 1)}`,
    name.slice(0, index) +
      name
        .slice(index, index + 2)
        .split('')
        .reverse()
        .join('') +
      name.slice(index + 2),
  ])

test('a variable that is nearly one of ours is named, whatever the slip', () => {
  const names = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'HOST', 'PORT', 'APP_URL', 'SESSION_SECRET', 'DATA_FOLDER']
  for (const name of [...names, 'TRUSTED_PROXY', 'SMTP_URL', 'MAIL_FROM', 'LOG_LEVEL', 'NODE_ENV', 'DRAIN_SECONDS'])
    for (const slip of slipsOf(name).filter((other) => other !== name))
      expect(misspelt({ [slip]: 'x' })).toEqual([`${slip} is not known. Did you mean ${name}?`])
  expect(() => readSettings({ PORT: 'x', DATABSE_URL: 'x' })).toThrow(/PORT.*Did you mean DATABASE_URL/su)
})

test('what every machine has is no slip', () => {
  const usual = ['HOME', 'PATH', 'HOSTNAME', 'LANG', 'USER', 'SHELL', 'TERM', 'PWD', 'LOGNAME', 'EDITOR', 'MAIL', 'TZ']
  const ofTools = [
    'NODE_OPTIONS',
    'NODE_PATH',
    'npm_config_port',
    'PGHOST',
    'PGPORT',
    'CI',
    'NODE',
    'npm_lifecycle_event',
  ]
  expect(misspelt(Object.fromEntries([...usual, ...ofTools].map((name) => [name, 'x'])))).toEqual([])
})

test('a command that prints an address needs no secret for it', () => {
  expect(linkSettings({ APP_URL: 'https://thidua.example/', DATABASE_URL: 'postgresql://db/thidua' })).toEqual({
    appUrl: 'https://thidua.example',
  })
  expect(linkSettings({ PORT: '4317' })).toEqual({ appUrl: 'http://127.0.0.1:4317' })
  expect(() => linkSettings({ APP_URL: 'thidua.example' })).toThrow(/APP_URL/u)
})
