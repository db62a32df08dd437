import type { DirectoryWords } from './catalogue.ts'
import { dayText, placesText } from './said.ts'

const rows = (numbers: string, table: string | null) =>
  `${numbers.includes(',') ? 'rows' : 'row'} ${numbers}${table === null ? '' : ` (${table})`}`

export const en: DirectoryWords = {
  agencyFields: {
    code: 'Agency code',
    electronicCode: 'Electronic identification code',
    name: 'Agency name',
    shortName: 'Short name',
    symbol: 'Symbol',
    kind: 'Kind',
    superiorLine: 'Superior body’s line',
    letterPlace: 'Place',
    headPost: 'Post of the head',
    regime: 'Regime',
    parentCode: 'Parent code',
    block: 'Emulation block',
    predecessorCodes: 'Predecessor codes',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
  },
  personFields: {
    email: 'E-mail',
    name: 'Full name',
    agencyCode: 'Agency code',
    role: 'Role',
    phone: 'Telephone',
    maySubmit: 'May submit',
    blocks: 'Blocks reviewed',
    validFrom: 'From',
    validUntil: 'Until',
  },
  kinds: {
    department: 'Department',
    party: 'Party body',
    front: 'Front and socio-political organisation',
    armed: 'Armed forces',
    vertical: 'Central agency in the province',
    commune: 'Commune, ward, special zone',
    enterprise: 'Enterprise',
    association: 'Association',
  },
  regimes: { head: 'One head', collective: 'Collective' },
  roles: { clerk: 'Clerk', head: 'Head', reviewer: 'Reviewer', compiler: 'Compiler', viewer: 'Viewer' },
  yes: 'Yes',
  no: 'No',
  reason: 'Reason',
  refusals: {
    formula: ({ address }, field) => `Cell ${address} (${field}) is a formula. Paste its value instead.`,
    errorValue: ({ address }, field) => `Cell ${address} (${field}) shows an error. Put it right in the spreadsheet.`,
    control: ({ address }, field) => `Cell ${address} (${field}) holds a character that cannot be read. Type it anew.`,
    noDay: ({ address }, field) => `Cell ${address} (${field}) is no day. Give it as 01/07/2025.`,
    tooLong: ({ address }, field) => `Cell ${address} (${field}) is too long. Shorten it.`,
    empty: (_, field) => `“${field}” is empty. Fill it in.`,
    textTooLong: ({ length, most }, field) => `“${field}” has ${length} characters, ${most} at most. Shorten it.`,
    markup: ({ text }, field) => `“${field}” holds a piece of a web page: “${text}”. Keep the words only.`,
    formulaLike: ({ text }, field) => `“${field}” begins as a formula does: “${text}”. Take away the = + - @ in front.`,
    codeShape: ({ text }, field) =>
      `“${text}” cannot be a code (${field}): letters and digits, with . - _ / between them and no spaces.`,
    unknownWord: ({ text }, field, words) =>
      `“${text}” is not known for “${field}”.${
        field === words.agencyFields.kind
          ? ' Use the words of the example file, such as “Sở, ban, ngành”, or: department, party, front, armed, vertical, commune, enterprise, association.'
          : field === words.personFields.role
            ? ' Use: clerk, head, reviewer, compiler, viewer.'
            : ' Use the words of the example file.'
      }`,
    notADay: ({ text }, field) => `“${text}” (${field}) is no day of the calendar. Give it as 01/07/2025.`,
    untilNotAfterFrom: ({ validFrom, validUntil }) =>
      `The end, ${dayText(validUntil)}, must come after the beginning, ${dayText(validFrom)}.`,
    codeTwice: ({ code, places }) => `Code ${code} stands in ${placesText(places, rows)}. Keep one row.`,
    electronicCodeTwice: ({ electronicCode, places }) =>
      `Electronic code ${electronicCode} stands in ${placesText(places, rows)}. Each belongs to one agency.`,
    electronicCodeTaken: ({ electronicCode, code }) =>
      `Electronic code ${electronicCode} belongs to agency ${code}. Check the code.`,
    agencyEnded: ({ code, validUntil }) =>
      `Agency ${code} ended on ${dayText(validUntil)} and is changed no more. A new agency needs a code of its own.`,
    openReport: ({ code }) =>
      `Agency ${code} has a report that was not accepted yet, so it cannot end. It has to be accepted, moved to the successor, or the agency taken out of the round first.`,
    hostsRound: ({ code }) =>
      `Agency ${code} hosts a round, so it cannot end. The round has to be compiled or cancelled first.`,
    agencyBelow: ({ code, below }) =>
      `Agency ${below} is below ${code} and goes on, so ${code} cannot end. Add a row that puts ${below} below another agency, or end ${below} first.`,
    parentEnded: ({ code, validUntil }) => `Parent ${code} ends on ${dayText(validUntil)}. Name one that goes on.`,
    blockUnknown: ({ text }) => `There is no block “${text}”. Make it first, or correct its name.`,
    parentUnknown: ({ code }) => `There is no parent ${code}. Add a row for it, or correct the code.`,
    parentRefused: ({ code, place }) => `Its parent ${code} (${rows(String(place.row), null)}) is not taken.`,
    parentsInACircle: ({ codes }) =>
      codes.length === 1
        ? `Agency ${codes[0]} cannot be its own parent.`
        : `Parents go round in a circle: ${[...codes, codes[0]].join(' → ')}. Correct the parent codes.`,
    predecessorUnknown: ({ code }) => `There is no predecessor ${code}. Add a row for it, or correct the code.`,
    predecessorRefused: ({ code, place }) => `Its predecessor ${code} (${rows(String(place.row), null)}) is not taken.`,
    ownPredecessor: ({ code }) => `Agency ${code} cannot be its own predecessor.`,
    predecessorsInACircle: ({ codes }) =>
      `These agencies come of each other in a circle: ${codes.join(', ')}. Put the predecessors right.`,
    tooManyCodes: ({ most }, field) => `“${field}” has more than ${most} codes.`,
    phoneWrong: ({ text }) => `“${text}” is no telephone number. Give it as 0912 345 678.`,
    twoPhones: ({ email, phones }) =>
      `${email} has several telephone numbers: ${phones.join('; ')}. Keep one, or write them in one cell.`,
    emailWrong: ({ text }) => `“${text}” is no e-mail address. Give it as ten@coquan.gov.vn.`,
    agencyUnknown: ({ code }) => `There is no agency ${code}. Bring it in first, or correct the code.`,
    agencyRefused: ({ code, place }) => `Agency ${code} (${rows(String(place.row), null)}) is not taken.`,
    membershipTwice: ({ email, role, places }, _, words) =>
      `${email} stands as ${words.roles[role].toLowerCase()} in ${placesText(places, rows)}. Keep one row.`,
    twoNames: ({ email, names }) =>
      `${email} has several names: ${names.join('; ')}. An address belongs to one person.`,
    roleNotHere: ({ role, code, agencyKind }, _, words) =>
      `Agency ${code} (${words.kinds[agencyKind].toLowerCase()}) has no ${words.roles[role].toLowerCase()}: such people sit where reports are asked for or overseen.`,
    maySubmitNotHere: ({ role }, _, words) =>
      `A ${words.roles[role].toLowerCase()} submits no report. Leave “${words.personFields.maySubmit}” empty.`,
    blocksNotHere: ({ role }, _, words) =>
      `A ${words.roles[role].toLowerCase()} reviews no block. Leave “${words.personFields.blocks}” empty.`,
    blocksMissing: (_, _field, words) => `A reviewer needs a block in “${words.personFields.blocks}”.`,
    lastHead: ({ code }) =>
      `Agency ${code} has reports, so it is not left without a head. Add a row for the next head from that day on, or leave the last day out.`,
    lastSender: ({ code }) =>
      `Agency ${code} has reports, so somebody must be able to submit. Add a row for another who may from that day on, or leave this change out.`,
  },
  unread: {
    empty: () => 'The file is empty. Choose another.',
    fileTooBig: ({ maxBytes }) =>
      `The file is larger than ${maxBytes / 1_000_000} MB. Split it, or take out pictures and formatting.`,
    noSpreadsheet: () => 'This is no spreadsheet. Choose an .xlsx or .csv file.',
    otherThanItsName: ({ extension }) =>
      `The file is not what “.${extension}” says. Open it in Excel, save it as .xlsx and choose it again.`,
    oldExcel: () => 'This is an old .xls file: open it in Excel, save it as .xlsx and choose it again.',
    encrypted: () => 'The file has a password. Take it away and choose the file again.',
    macros: () => 'The file has macros. Save it as .xlsx (without macros) and choose it again.',
    binaryExcel: () => 'This is an .xlsb file: open it in Excel, save it as .xlsx and choose it again.',
    openDocument: () => 'This is an OpenDocument file: save it as .xlsx and choose it again.',
    webPage: () => 'The file is a web page. Open it in Excel, save it as .xlsx and choose it again.',
    broken: () => 'The file is broken. Open it in Excel, save it and choose it again.',
    unsafeArchive: () => 'The file is packed in an unusual way and is not opened. Copy the table to a new .xlsx file.',
    unknownEncoding: () => 'The file’s letters are in no known encoding. Save it as .xlsx, or as CSV UTF-8.',
    quoteLeftOpen: ({ row }) => `Row ${row} has a quotation mark that is not closed. Put it right.`,
    tooManySheets: ({ most }) => `The file has more than ${most} sheets. Take some out.`,
    tooManyRows: ({ table, most }) => `Table “${table}” has more than ${most} rows. Split the file.`,
    tooManyColumns: ({ table, most, address }) =>
      `Table “${table}” has more than ${most} columns (cell ${address}). Delete those that are not needed.`,
    tooMuchText: () => 'The file has too much text. Split it.',
    nothingInIt: ({ hiddenSheets }) =>
      hiddenSheets.length > 0
        ? `The sheets that are shown are empty; hidden are: ${hiddenSheets.join(', ')}. Show them and choose the file again.`
        : 'The file has no rows. Choose another.',
  },
  problems: {
    noHeader: () => 'No row names the columns. Say what the table lists and which row names its columns.',
    missing: (_, field) => `There is no column “${field}”. Choose the one that holds it.`,
    twice: ({ columns }, field) => `“${field}” stands in columns ${columns.join(', ')}. Choose one.`,
    noRows: () => 'There are no rows under the columns’ names.',
    tooManyRows: ({ most }) => `More than ${most} rows at a time. Split them.`,
  },
}
