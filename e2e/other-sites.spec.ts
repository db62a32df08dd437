import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Request } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/** A page of somebody else's, at every address that leads to this machine. */
async function foreignPage() {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html>'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, close: () => server.close() }
}

/** What a form can send, whatever the page that it stands on. */
const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']

/** All that a page can send to another: what it answers is the browser's to keep, that it is refused is ours. */
async function attack([target, enctypes]: readonly [string, readonly string[]]): Promise<string[]> {
  const forged = JSON.stringify({ query: 'mutation { __typename }' })
  const addresses = ['/graphql', '/api/auth/sign-out', '/api/auth/sign-in/email', '/imports/letter']
  const read: string[] = []
  const hear = async (what: string, answer: Promise<Response>) => {
    try {
      const { type } = await answer
      if (type !== 'opaque') read.push(what)
    } catch {
      // Kept from this page by the browser.
    }
  }
  for (const address of addresses)
    for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'application/json'])
      for (const mode of ['no-cors', 'cors'] as const)
        await hear(
          `${address} ${contentType} ${mode}`,
          fetch(target + address, {
            ...{ method: 'POST', mode, credentials: 'include', body: forged },
            headers: { 'content-type': contentType },
          }),
        )
  for (const address of ['/', '/api/auth/get-session', '/graphql?query={viewer{id}}', '/api/live'])
    await hear(address, fetch(target + address, { credentials: 'include' }))
  const frame = document.createElement('iframe')
  frame.name = 'frame'
  document.body.append(frame)
  for (const enctype of enctypes) {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', action: `${target}/api/auth/sign-out`, target: 'frame', enctype })
    document.body.append(form)
    const answered = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    form.submit()
    await answered
  }
  const shown = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = target
  await shown
  return read
}

test('a page of somebody else’s, open beside ours, does nothing, reads nothing and frames nothing', async ({
  app,
  page,
}) => {
  await signIn(page, 'chuyenvien.bhxh@demo.example')
  const foreign = await foreignPage()
  for (const host of ['127.0.0.1', 'localhost']) {
    const other = await page.context().newPage()
    await other.goto(`http://${host}:${foreign.port}`)
    let sent = 0
    const answers: number[] = []
    const ours = (request: Request) => request.method() === 'POST' && request.url().startsWith(app.url)
    other.on('request', (request) => (sent += ours(request) ? 1 : 0))
    // What a script sent is answered too, and the answer kept from this page; what a form sent shows in its frame.
    other.on('response', (answer) => {
      if (ours(answer.request())) answers.push(answer.status())
    })
    expect(await other.evaluate(attack, [app.url, forms] as const), host).toEqual([])
    expect(sent, host).toBeGreaterThan(20)
    await expect.poll(() => answers.length, host).toBeGreaterThan(0)
    expect([...new Set(answers)], host).toEqual([403])
    // What stands in a frame is not our page.
    expect(await other.frame('frame')?.evaluate(() => document.body.innerText)).not.toContain('Việc của tôi')
    await other.close()
  }
  foreign.close()

  // Nobody was signed out.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible()
})
