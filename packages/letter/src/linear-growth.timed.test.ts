import { readdirSync } from 'node:fs'
import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { check } from './check/check.ts'
import type { Passage } from './check/check-input.ts'
import { projectFacts } from './facts/project-facts.ts'
import { read } from './read/read.ts'

/** Rooms whose patterns read what people typed. */
const rooms = ['sentences', 'markup', 'check', 'facts', 'read']

/** What text is made of where it is worst for a pattern: one thing again and again. */
const units = [
  ' ',
  '\t',
  '\n',
  'a',
  '1',
  '.',
  '-',
  '*',
  '“',
  '1/A',
  '1 ',
  'A ',
  '**a',
  'Sở a ',
  '12 hộ ',
  'Phong trào thi đua “',
  'ngày 1 ',
]

type Driver = (text: string) => unknown

/** What is driven, to its end: a generator works when it is asked. */
async function driven(drive: Driver, text: string): Promise<void> {
  const result = await drive(text)
  if (typeof result === 'object' && result !== null && Symbol.iterator in result && !Array.isArray(result))
    Array.from(result as Iterable<unknown>)
}

/** The units on which twice the text takes more than three times as long, with the milliseconds. */
async function superlinear(drive: Driver): Promise<string[]> {
  const bad: string[] = []
  for (const unit of units) {
    const filled = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
    const times = await growsTooFast((size) => driven(drive, filled(size)))
    if (times !== null) bad.push(`${JSON.stringify(unit)}: ${times}`)
  }
  return bad
}

/** All exported functions of the rooms that take a text. */
async function textFunctions(): Promise<[string, Driver][]> {
  const found: [string, Driver][] = []
  for (const room of rooms) {
    const files = readdirSync(new URL(`${room}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      const exported = (await import(new URL(`${room}/${file}`, import.meta.url).href)) as Record<string, unknown>
      for (const [name, value] of Object.entries(exported)) {
        if (
          name === 'formatRoman' ||
          typeof value !== 'function' ||
          value.length === 0 ||
          /^\s*class\b/u.test(String(value))
        )
          continue
        const call = value as (...args: unknown[]) => unknown
        for (const more of [[], [null], ['Sở Y tế'], [false], [[]], [true, true]]) {
          try {
            await call('Sở Y tế báo cáo 12 hộ', ...more)
            found.push([`${room}/${file} ${name}`, (text) => call(text, ...more)])
            break
          } catch {
            // It takes no text, or other words beside it.
          }
        }
      }
    }
  }
  return found
}

const passage = (role: Passage['role'], text: string): Passage => ({ id: role, place: 'II.1', role, text })
const roles = ['narrative', 'heading', 'title', 'opening', 'closing', 'recipient', 'signer'] as const
const utf8 = new TextEncoder()

const whole: Readonly<Record<string, Driver>> = {
  'reading a text': (text) => read(utf8.encode(text), 'a.txt'),
  'reading a report': (text) =>
    read(utf8.encode(`BÁO CÁO\nSơ kết Phong trào thi đua\nI. ĐẶC ĐIỂM TÌNH HÌNH\n${text}`), 'a.txt'),
  'reading a web page': (text) => read(utf8.encode(`<html><body><p>BÁO CÁO</p><p>${text}</p>`), 'a.html'),
  'checking a text': (text) => check({ passages: roles.map((role) => passage(role, text)) }),
  'projecting facts': (text) => projectFacts(midTermTemplate, { 'II.1/narrative': text }, 'Sở Y tế'),
}

const functions = await textFunctions()

describe('twice the text takes at most three times as long', () => {
  it('in all that reads text', () => {
    expect(functions.length).toBeGreaterThan(40)
  })

  it.each([...Object.entries(whole), ...functions])('%s', async (_, drive) => {
    expect(await superlinear(drive)).toEqual([])
  })
})
