import type { messages as vi } from '../vi/handed.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  title: 'Write one section',
  asked: (by, agency, movement) =>
    `${by} (${agency}) asks you to write one section of a report on the emulation movement “${movement}”.`,
  word: 'Message',
  until: (at) => `The link works until ${at}. It opens this section and nothing else of the report.`,
  keeps: 'What you write stays on this computer until it is sent.',
  send: 'Send to the agency',
  sending: 'Sending…',
  sent: (at) => `Sent at ${at}. Whoever asked will look at it; you can still change it and send it again.`,
  sentBefore: (at) => `You sent a text at ${at}. Below is what stands in the report.`,
  empty: 'Write the section before you send it.',
  unreachable: 'The server cannot be reached. Your text is still on this computer; send it when there is a network.',
  refusals: {
    unknown: 'This link opens no section. Check it, or ask for another one.',
    ended: 'This link was taken back. If it is still needed, ask who sent it.',
    expired: 'This link has expired. Ask for a new one.',
    closed: 'The report has been sent, so this section takes no more text.',
    tooMany: 'This link has been used as often as it may. Ask for a new one.',
    wait: 'Many wrong links were tried from this network. Wait some minutes and open it again.',
    unreachable: 'The server cannot be reached. Check the network and open this page again.',
    tooLong: 'The text is too long to be sent. It is still on this computer; shorten it and send it again.',
  },
  yourText: 'Your text is still on this computer:',
}
