import { expect, it } from 'vitest'
import { pictureCsv } from './picture-csv.ts'
import type { Picture } from './picture-model.ts'

const words = {
  group: 'Nội dung',
  percentOf: (round: string) => `${round} (%)`,
  partOf: (round: string) => `${round} (số)`,
  wholeOf: (round: string) => `${round} (trên)`,
}
const picture = (lines: Picture['lines']): Picture => ({
  key: 'x',
  title: 'X',
  note: '',
  rounds: ['2023', '2024'],
  lines,
})

it('lists counts a round, with a mark for Excel and nothing that runs', () => {
  const lines = [
    { key: 'a', label: 'Bằng khen, cờ', figures: [1, null] },
    { key: 'b', label: '=1+1', figures: [0, 12] },
  ]
  expect(pictureCsv(picture(lines), words)).toBe('\ufeffNội dung,2023,2024\r\n"Bằng khen, cờ",1,\r\n\'=1+1,0,12\r\n')
})

it('lists of shares what they are made of', () => {
  const lines = [{ key: 'a', label: 'Khối 1', figures: [null, { part: 1, whole: 3 }] }]
  expect(pictureCsv(picture(lines), words)).toBe(
    '\ufeffNội dung,2023 (%),2023 (số),2023 (trên),2024 (%),2024 (số),2024 (trên)\r\nKhối 1,,,,"33,3",1,3\r\n',
  )
})
