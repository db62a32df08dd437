import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Env } from './env.ts'
import type { Log } from './log.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Names the mail once and for all: a mail server drops the second of the same name. */
  readonly id: string
}

/** Hands a mail over. What goes wrong is logged: no act of a person fails because a mail server does. */
export type SendMail = (mail: Mail) => Promise<void>

/** Sends through the mail server of the settings; without one, mails are files in the data folder's `outbox`. */
export function createMailer(
  { smtpUrl, mailFrom, dataFolder }: Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataFolder'>,
  log: Log,
): SendMail {
  const deliver = smtpUrl === undefined ? intoFolder(join(dataFolder, 'outbox')) : bySmtp(smtpUrl)
  return async ({ id, ...mail }) => {
    try {
      await deliver({ ...mail, from: mailFrom, messageId: `<${id}@${mailFrom.split('@')[1]}>` })
    } catch (error) {
      log.error({ err: error }, 'a mail was not sent')
    }
  }
}

interface Message {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
}

function bySmtp(url: string): (message: Message) => Promise<unknown> {
  const transport = createTransport(url)
  return (message) => transport.sendMail(message)
}

function intoFolder(folder: string): (message: Message) => Promise<unknown> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return async (message) => {
    const { message: raw } = await transport.sendMail(message)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${new Date().toISOString().replaceAll(':', '')}-${randomUUID()}.eml`), raw as Buffer)
  }
}
