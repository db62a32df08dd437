import { Desk } from './lost-work/desk.ts'
import { scenarios } from './lost-work/scenarios.ts'
import { expect, test } from './support/fixtures.ts'

/** The short form of `pnpm lost-work`. */
for (const [index, { name, run }] of scenarios.filter(({ short }) => short).entries())
  test(`no word is lost or doubled: ${name}`, async ({ app, browser }) => {
    const desk = new Desk(app, browser, 'chuyenvien.23430@demo.example', `s${index}`)
    await run(desk)
    expect(await desk.count()).toMatchObject({ lost: 0, doubled: 0 })
  })
