import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../support/chromium.ts'
import { RunningApp } from '../support/running-app.ts'
import { type Account, Desk } from './desk.ts'
import { scenarios } from './scenarios.ts'

/**
 * `pnpm lost-work [--minutes N]`: everything that costs people their words elsewhere, done to a clerk who types, once, or
 * again and again for N minutes. Prints a line for each, and what was lost or stands twice in all. Fails when any was.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '0' } } })
const untilMs = performance.now() + Number(values.minutes) * 60_000

const app = new RunningApp()
await app.start()
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
const total = { typed: 0, lost: 0, doubled: 0 }
const row = (name: string, { typed, lost, doubled }: Account, seconds: string) =>
  console.log(
    `${name.padEnd(52)} ${String(typed).padStart(7)} ${String(lost).padStart(5)} ${String(doubled).padStart(8)} ${seconds.padStart(6)}`,
  )

console.log(`${'scenario'.padEnd(52)}   typed  lost  doubled      s`)
try {
  let round = 0
  do {
    for (const [index, { name, run }] of scenarios.entries()) {
      const began = performance.now()
      const desk = new Desk(app, browser, 'chuyenvien.23476@demo.example', `r${round}s${index}`)
      await run(desk)
      const account = await desk.count()
      for (const key of ['typed', 'lost', 'doubled'] as const) total[key] += account[key]
      row(name, account, ((performance.now() - began) / 1000).toFixed(1))
    }
    round++
  } while (performance.now() < untilMs)
} finally {
  await browser.close()
  await app.dispose()
}
console.log(`${total.typed} characters typed, ${total.lost} lost, ${total.doubled} doubled`)
process.exitCode = total.lost + total.doubled > 0 ? 1 : 0
