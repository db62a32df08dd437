import type { messages as vi } from '../vi/guide.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  contents: 'Tasks',
  home: 'To my tasks',
}
