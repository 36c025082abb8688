import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'
import type { Meeting } from './calendar-file.ts'

const MEETING: Meeting = {
  uid: 'b1@amts.example',
  title: 'Bauantrag; Workshop, Teil\\1',
  start: new Date(Date.UTC(2026, 10, 30, 8, 15)),
  end: new Date(Date.UTC(2026, 10, 30, 11, 0)),
  place: 'Rathaus,\nRaum 3',
  text: 'Kommen Sie\r\nherein',
  url: 'https://amts.example/b/x#y',
  madeAt: new Date(Date.UTC(2026, 10, 28, 9, 0, 7)),
}

test('a calendar file has all that was given, escaped, in UTC and with CRLF', () => {
  expect(calendarFile(MEETING).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Amtsweg//Amtsweg//DE',
    'BEGIN:VEVENT',
    'UID:b1@amts.example',
    'DTSTAMP:20261128T090007Z',
    'DTSTART:20261130T081500Z',
    'DTEND:20261130T110000Z',
    String.raw`SUMMARY:Bauantrag\; Workshop\, Teil\\1`,
    String.raw`LOCATION:Rathaus\,\nRaum 3`,
    String.raw`DESCRIPTION:Kommen Sie\nherein`,
    'URL:https://amts.example/b/x#y',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('no line is longer than 75 bytes, no letter is cut in two, and unfolding gives the text back', () => {
  const title = 'Gemütlich über Größe und Äußeres 🏛️ reden – '.repeat(8)
  const lines = calendarFile({ ...MEETING, title }).split('\r\n')
  const encoder = new TextEncoder()
  expect(lines.filter((line) => encoder.encode(line).length > 75)).toEqual([])
  expect(lines.join('\r\n')).not.toContain('\uFFFD')
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
})

test('a line break in a title begins no new property', () => {
  const file = calendarFile({ ...MEETING, title: 'A\nATTACH:https://evil.example\u0000' })
  expect(file).toContain(String.raw`SUMMARY:A\nATTACH:https://evil.example `)
  expect(file).not.toContain('\nATTACH')
})
