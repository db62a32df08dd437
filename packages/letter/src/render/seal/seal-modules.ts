import { encode } from 'uqr'

/** Side of the printed code in millimetres: its smallest module is then wide enough for a telephone. */
export const sealSide = 20

/** Which modules of a seal's code are dark, row by row, with the quiet zone that readers need around it. */
export const sealModules = (code: string): readonly (readonly boolean[])[] =>
  encode(code, { ecc: 'M', border: 4, minVersion: 1 }).data
