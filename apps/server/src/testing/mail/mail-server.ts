import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { parseMail } from './parse-mail.ts'

/** A mail as its mailbox has it. */
export interface TakenMail {
  readonly to: string
  readonly id: string
  readonly subject: string
  readonly text: string
}

/** What a mail server does with a mail beside taking it. */
export interface Behaviour {
  /** Answers a recipient with this code instead: 550 for good, 450 for now. */
  readonly refuse?: (to: string) => number | null
  /** Waits for it after the mail was taken, before it says so. */
  readonly beforeAnswer?: () => Promise<void>
}

/** A real mail server on a port of its own; `behave` changes what it does from the next mail on. */
export async function startMailServer() {
  const taken: TakenMail[] = []
  let behaviour: Behaviour = {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, answer) => {
      const code = behaviour.refuse?.(address) ?? null
      answer(code === null ? null : Object.assign(new Error('mailbox unavailable'), { responseCode: code }))
    },
    onData: (stream, session, answer) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const mail = parseMail(Buffer.concat(parts).toString('utf8'))
        for (const { address } of session.envelope.rcptTo) taken.push({ to: address, ...mail })
        void (behaviour.beforeAnswer?.() ?? Promise.resolve()).then(() => answer(null))
      })
    },
  })
  // A client that is killed in mid-sentence is no failure of the server.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    /** Mails as mailboxes keep them, where the second of one Message-ID is dropped. */
    kept: (): TakenMail[] => [...new Map(taken.map((mail) => [`${mail.to} ${mail.id}`, mail])).values()],
    behave: (next: Behaviour) => {
      behaviour = next
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
