import type { messages as vi } from '../vi/import.ts'

export const messages: typeof vi = {
  title: 'Bring in a Word report',
  back: 'Items of the report',
  intro:
    'Choose the file of a report already written. It is taken apart; you look at each part and confirm it before it goes in. Nothing fills itself in, and nothing already written is overwritten.',
  file: {
    choose: 'Choose a file',
    another: 'Choose another file',
    drop: 'or drop it here',
    kinds: '.docx, .doc, .odt, .rtf, .pdf, .txt or .html, at most 20 MB.',
    reading: (name) => `Reading ${name}…`,
    cancel: 'Stop',
    cancelled: 'Stopped. Nothing went into the report.',
    problems: {
      tooLarge: 'The file is larger than 20 MB. Take out pictures and choose it again.',
      stoppedOnTheWay:
        'A proxy on the way lets no file of this size through. Take out pictures, or ask the administrator to raise its limit to 21 MB.',
      wrongKind:
        'Only .docx, .doc, .odt, .rtf, .pdf, .txt and .html can be read. Another kind (.pages, .wps…): open it in the program that wrote it, save it as .docx, choose that.',
      busy: 'The server is reading other files. Try again in a few seconds.',
      unreadable: 'This file is too complex to be read. Save it as .docx again, or copy its text into a new file.',
      closed: 'This report is no longer open to you, so the file was not taken.',
      failed: 'The file could not be sent. Check the network and choose it again.',
    },
  },
  kinds: {
    other: 'This file is not a report of this round',
    otherNext: 'Choose the report’s file. If this is the report after all, in an unusual form, its text can be used.',
    use: 'Use this file’s text all the same',
    scan: 'The file is a picture without text',
    scanNext: 'Find the original Word file, or run text recognition and choose its result.',
    unreadable: 'This file cannot be read',
    unreadableNext: 'Open it in Word, save it as .docx and choose that.',
  },
  summary: (file) => `File ${file}`,
  left: (count) =>
    count === 0
      ? 'Every part of the file is dealt with.'
      : `${count} ${count === 1 ? 'thing' : 'things'} left to confirm`,
  finished: {
    title: 'The whole file is dealt with',
    body: 'Read each item again and declare it finished before submitting.',
    toReport: 'To the items of the report',
  },
  parts: {
    title: 'What the file says and where it goes',
    target: 'Goes to',
    tray: 'Leave in the tray',
    letterGroup: 'Letter',
    opening: 'Opening',
    closing: 'Closing',
    part: (position) => `Part ${position}`,
    place: 'Put into the report',
    placeMany: (count) => `Put all ${count} parts into the report`,
    placeManyLine: 'Only those whose place is free and that nothing speaks against; each can be taken back.',
    split: 'Split into paragraphs',
    putAway: 'Put this part away',
    chooseFirst: 'Choose the item this part goes to.',
    same: 'The item already says exactly this.',
    sameDone: 'Done with this part',
    taken: 'The item already has text. Choose what to keep:',
    current: 'In the report now',
    keepMine: 'Keep mine',
    takeFile: 'Take the file’s',
    joinBoth: 'Join both',
    withdrawsNone: 'The item is answered “Nothing to report”; putting text in withdraws that answer.',
    otherYears: (years) => `Names ${years}, outside the movement’s time: look at it before you put it in.`,
    closed: 'This item is not open for writing.',
  },
  placeDoubts: {
    elsewhere: (where: string) =>
      where === ''
        ? 'Please check: it is not certain that this part belongs to the item chosen.'
        : `Please check: this part may also belong to item ${where}.`,
    extent: 'Please check: this part may hold text of a neighbouring item.',
    number: 'Please check: the heading in the file differs from the outline, only its number is the same.',
    unplaced: (where: string) => `May belong to item ${where}.`,
  },
  trayTitle: 'Tray: parts without a place',
  trayHint: 'What lies in the tray is kept on this device until you place it or put it away.',
  trayEmpty: 'The tray is empty.',
  done: {
    title: 'Dealt with',
    placed: (where) => `Put into ${where}`,
    discarded: 'Put away, not in the report',
    undo: 'Undo',
    changed: 'The text was edited since, so it cannot be undone here; use “All my changes” to bring it back.',
  },
  proposals: {
    silences: 'Items that say “Nothing to report”',
    figures: 'Figures found',
    letter: 'Form of the letter',
    none: 'None',
    rows: (label) => `${label} found`,
    quote: 'In the file:',
    place: (count) => `Put the ${count} chosen into the report`,
    nothing: 'Nothing is chosen',
    tickAll: (count) => `Choose the other ${count}`,
    putAway: 'Put away what is not chosen',
    standing: {
      same: 'Already in the report.',
      differs: (current) => `The report says “${current}”. Choose to replace it.`,
      hasContent: 'The item has text. Choose to answer “Nothing to report” in its stead.',
    },
    closed: 'This item is not open for writing.',
    doubts: {
      beforeRound: 'The file’s date is before the day on which this round was asked for.',
      afterRound: 'The file’s date is after the end of this round.',
      otherKind: 'The kind of the report in the file (mid-term, final) does not match this round.',
      otherSymbol: 'The symbol in the file is not that of the reporting agency.',
      otherYears: 'The file names a year outside the movement’s time.',
    },
    tickAnyway: 'Choose it to use it all the same.',
  },
  otherRound: {
    title: 'This file may belong to another round',
    body: 'Its form, figures and “Nothing to report” answers are not chosen beforehand; look at the rest before you put it in.',
  },
}
