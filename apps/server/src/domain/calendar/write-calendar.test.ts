import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folded, writeCalendar } from './write-calendar.ts'

it('writes whole days that end with the day after, and takes nothing of a text for a sign of its own', () => {
  const text = writeCalendar(
    'Hạn báo cáo',
    [
      {
        id: 'a@b',
        day: '2026-12-31',
        title: 'Sơ kết; đợt 1, xã\\phường',
        about: 'một\nhai',
        url: 'https://a.example/b',
      },
    ],
    new Date('2026-11-30T07:00:00.123Z'),
  )
  expect(text.split('\r\n')).toEqual([
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//bao-cao-thi-dua//VI',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Hạn báo cáo',
    ],
    ...[
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20261130T070000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ],
    ...['SUMMARY:Sơ kết\\; đợt 1\\, xã\\\\phường', 'DESCRIPTION:một\\nhai', 'URL:https://a.example/b'],
    ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
  ])
})

it('folds every line within 75 octets without cutting a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = text.replaceAll(/[\r\n]/gu, ' ')
      const parts = folded(line).split('\r\n')
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line)
    }),
  )
})
