import type { messages as vi } from '../vi/acts.ts'

export const messages: typeof vi = {
  unreachable: 'The server cannot be reached, so nothing has changed. Please try again; what you wrote is still here.',
  whoMay: 'Who may?',
  gone: 'This report or remark is gone, or is no longer yours to see. Please reload the page.',
  refusals: {
    notYourAgency: 'This is for reports of your own agency, or of rounds that your agency hosts.',
    notYourRole: 'This is for another role of the agency. The administrator at the host gives the roles.',
    notYourBlock: 'This report belongs to another reviewer’s block. The administrator at the host assigns blocks.',
    wrongState: 'The report is not in a state that allows this.',
    alreadyOpened:
      'The host has opened the report, so it can no longer be recalled. To change it, ask the reviewer to return it.',
    notDelegated: 'Only the head or a delegate of the head may submit.',
    notAdministrator: 'This is for an administrator of the system.',
    notHost: 'This is for a compiler of the agency that hosts rounds, or for an administrator of the system.',
    notOwner:
      'This movement or template is another agency’s. A compiler of that agency or of one above it can change it; you can copy it for your own agency.',
    notInLine:
      'This movement or template is of an agency that is neither above nor below yours. An administrator of the system can give it to another agency.',
    notYourDocument:
      'A movement or round that you do not manage uses this document, too. An administrator of the system can change its file.',
    notReleaser: 'In this round reviewers propose, and a compiler of the host returns a report or undoes its return.',
    notHead: 'This is for the head of the agency, or for an administrator of the system.',
    ownAccount: 'For your own account this is done on the page My account.',
    notSignedIn: 'Your session is over. Please sign in again.',
  },
  rules: {
    required: 'Something is not written yet. Complete it, then send again.',
    tooLong: 'Something is too long. Shorten it to at most 10,000 characters.',
    tooMany: 'A return sends at most 200 remarks. Join some or leave some out.',
    unknownPath: 'A remark no longer fits a place of this report. Remove that remark and write it again.',
    range: 'The passage of a remark no longer fits this report. Drop the passage and write the remark again.',
    other: 'The server did not take it. Reload the page and try again.',
  },
  entered: {
    title: 'Entered for the agency',
    line: (channel, by, at) =>
      `Entered for the agency from ${{ axis: 'a letter that came by the document axis', paper: 'a letter on paper', email: 'a letter that came by e-mail' }[channel]}; by ${by} at ${at}`,
    takeOverLine:
      'The host entered this report for you from the letter that came. You may go on with it: what was entered comes into the empty parts of your draft, and your next submission replaces it. It still counts as handed in on the day the letter came.',
    takeOver: 'Go on with this report',
  },
  overtaken: {
    title: 'Not done: the report is not what it was when you opened this page',
    shown: 'The page now shows what is newest. Read it again, then decide.',
    inside: 'The agency or a colleague has gone on with the report.',
    line: (by, did, at) => `${by} ${did}, ${at}`,
    did: {
      write: 'began to write',
      present: 'presented it to the head',
      takeBack: 'took it back to change it',
      sendBack: 'sent it back to be changed',
      submit: 'submitted the report',
      enter: 'entered the report for the agency',
      takeOver: 'went on with the report that was entered for it',
      recall: 'recalled the report',
      return: 'returned the report',
      accept: 'accepted the report',
      undo: 'undid what was done before',
      compile: 'took the report into the consolidated report',
      uncompile: 'withdrew the consolidated report that this one went into',
      extend: 'extended the deadline or corrected it',
      withdraw: 'took the agency out of the round',
      readmit: 'took the agency into the round again',
      move: 'moved the report to the succeeding agency',
    },
    close: 'Understood',
  },
}
