import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../support/chromium.ts'
import { RunningApp } from '../support/running-app.ts'
import { Desk } from './desk.ts'
import { type Account, Ledger } from './ledger.ts'
import { scenarios } from './scenarios/all.ts'

/**
 * `pnpm lost-work [--minutes N]`: everything that costs people their words elsewhere, done to a clerk who types, once, or
 * again and again for N minutes. Prints a line for each, and what was lost or stands twice in all. Fails when any was, or
 * when a page said of saving what was not so, or did not come to say it.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '0' } } })
const untilMs = performance.now() + Number(values.minutes) * 60_000

const app = new RunningApp()
await app.start()
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
const total = { typed: 0, lost: 0, doubled: 0 }
let failures = 0
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
      const ledger = new Ledger(app, `r${round}s${index}`)
      const desk = new Desk(ledger, browser, 'chuyenvien.23476@demo.example')
      try {
        await run(desk, { edits: 300 })
      } catch (error) {
        // What came of it is counted all the same.
        console.log(`  ${name}: ${error instanceof Error ? error.message : String(error)}`)
        failures++
      }
      const account = await ledger.count()
      await desk.getUp()
      for (const key of ['typed', 'lost', 'doubled'] as const) total[key] += account[key]
      failures += account.untrue.length
      row(name, account, ((performance.now() - began) / 1000).toFixed(1))
      for (const word of account.wrong) console.log(`  ${word} times`)
      for (const lie of account.untrue) console.log(`  the page ${lie}`)
    }
    round++
  } while (performance.now() < untilMs)
} finally {
  await browser.close()
  await app.dispose()
}
console.log(`${total.typed} characters typed, ${total.lost} lost, ${total.doubled} doubled`)
process.exitCode = total.lost + total.doubled + failures > 0 ? 1 : 0
