import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Env } from '#lib/env.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Names the mail once and for all: a mail server drops the second of the same name. */
  readonly id: string
}

/** Hands a mail over; rejects when it was not taken. */
export type Deliver = (mail: Mail) => Promise<unknown>

/** Sends through the mail server of the settings; without one, mails are files in the data folder's `outbox`. */
export function createMailer(
  { smtpUrl, mailFrom, dataFolder }: Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataFolder'>,
  timeouts = timeoutsMs,
) {
  const message = ({ id, ...mail }: Mail) => ({
    ...mail,
    from: mailFrom,
    messageId: `<${id}@${mailFrom.split('@')[1]}>`,
  })
  return smtpUrl === undefined ? intoFolder(join(dataFolder, 'outbox'), message) : bySmtp(smtpUrl, message, timeouts)
}

type Compose = (mail: Mail) => { readonly from: string; readonly messageId: string }

/** A mail server that is silent longer is down. */
const timeoutsMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function bySmtp(url: string, compose: Compose, timeouts: typeof timeoutsMs): Deliver {
  const transport = createTransport({ url, ...timeouts })
  return (mail) => transport.sendMail(compose(mail))
}

function intoFolder(folder: string, compose: Compose): Deliver {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return async (mail) => {
    const { message } = await transport.sendMail(compose(mail))
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${mail.id}.eml`)
    // Whoever looks into the folder finds whole mails.
    await writeFile(`${file}.part`, message as Buffer)
    await rename(`${file}.part`, file)
  }
}
