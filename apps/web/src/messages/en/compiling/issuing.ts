import { plural } from '#messages/plural.ts'
import type { issuing as vi } from '../../vi/compiling/issuing.ts'

export const issuing: typeof vi = {
  again: {
    label: 'Sources of the consolidated report',
    lead: 'Drafting again only adds what is new and renews computed figures; what you wrote, moved or deleted stays.',
    act: 'Add from new reports',
    done: 'Added.',
  },
  files: {
    label: 'Download the consolidated report',
    trigger: 'Download',
    docx: 'DOCX for signature',
    pdf: 'PDF',
    withSources: 'DOCX with numbered sources',
    webPage: 'HTML with links to sources',
    xlsx: 'XLSX of totals and sources',
  },
  issue: {
    open: 'Issue',
    title: 'Issue the consolidated report',
    lead: 'The report is sealed together with the list of reports that went in; accepted reports become “Compiled”. It can be withdrawn, with a reason.',
    stillOpen: {
      unread: (count) => `${plural(count, 'answer is', 'answers are')} still unread`,
      changed: (count) => `${plural(count, 'change at the sources was', 'changes at the sources were')} not looked at`,
      waiting: (count) => `${plural(count, 'report waits', 'reports wait')} to be accepted, not in it yet`,
      absent: (count) => `${plural(count, 'agency has', 'agencies have')} no report`,
    },
    fields: {
      number: {
        label: 'Number',
        hint: 'The number alone; the symbol is added',
        rules: { required: 'Enter the number' },
      },
      issuedOn: {
        label: 'Date of issue',
        hint: 'For example 30/11/2026',
        rules: { required: 'Enter the date of issue', date: 'Enter a real date, for example 30/11/2026' },
      },
      signer: { rules: { required: 'Enter who signs' } },
    },
    rules: {
      writtenSince: 'Somebody else has just written in the report. Look at what is new, then press again.',
      noneStands: 'There is no report left to compile.',
      noParagraph: 'The consolidated report has no paragraph yet.',
    },
    notApproved: (items) => `Not approved yet: ${items}. Whoever approves an item does so under its “Assign”.`,
    problems: {
      refused: 'Not issued: it is issued already, or you may no longer compile. Reload the page to see.',
      unreachable: 'The server cannot be reached. Check the network and press again.',
    },
    unsaved: 'Something is not saved on the server yet. Wait until it is, then press again.',
    confirm: 'Issue',
    working: 'Issuing…',
    cancel: 'Cancel',
  },
  issued: {
    line: (number, day, signer) => `Issued as number ${number} on ${day}, signed by ${signer}.`,
    sealed: (at, by, reference) => `Sealed ${at} by ${by}; ${reference}.`,
    withdraw: 'Withdraw',
    title: 'Withdraw the consolidated report?',
    lead: 'It becomes a draft again, and compiled reports are accepted as before. What was issued and the reason are kept.',
    reason: 'Reason',
    reasonMissing: 'Write the reason',
    confirm: 'Withdraw',
  },
  follow: {
    open: 'Supplement, replace',
    title: (number) => `Write the report that follows number ${number}`,
    lead: 'The issued report holds until the new one is issued. The new one has its own number and date and names the report that it supplements or replaces.',
    kind: 'The new report',
    choices: {
      supplement: 'Supplement: prints what is new or changed',
      replacement: 'Replacement: prints everything',
    },
    confirm: 'Begin',
    writing: {
      supplement: (number, day) => `Writing the supplement to report ${number} of ${day}.`,
      replacement: (number, day) => `Writing the replacement of report ${number} of ${day}.`,
    },
    prints: {
      supplement: 'It prints new and changed paragraphs alone.',
      replacement: 'It prints everything.',
    },
    gone: (count) =>
      `${plural(count, 'paragraph of the issued report is', 'paragraphs of the issued report are')} gone; a supplement cannot say so, a replacement can`,
    drop: 'Drop this report',
    dropTitle: 'Drop the report being written?',
    dropLead: 'The draft says again what was issued. Paragraphs that were added are kept among the deleted ones.',
    refused: 'Not done: somebody acted before you, or you may no longer compile. Reload the page to see.',
  },
  chain: {
    label: (count) => `Issued (${count})`,
    letter: (number, day) => `Report ${number} of ${day}`,
    follows: {
      supplement: (number) => `Supplements report ${number}`,
      replacement: (number) => `Replaces report ${number}`,
    },
    withdrawn: 'Withdrawn',
  },
}
