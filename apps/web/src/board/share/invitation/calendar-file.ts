/** A meeting as a calendar keeps it. */
export interface Meeting {
  /** Makes it the same entry when the file is opened again. */
  readonly uid: string
  readonly title: string
  readonly start: Date
  readonly end: Date
  readonly place: string
  /** How to join; may have several lines. */
  readonly text: string
  readonly url: string
  /** When the file was made. */
  readonly madeAt: Date
}

/** Bytes of one line, the break not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75

const ENCODER = new TextEncoder()

/** An iCalendar file (RFC 5545) with one meeting; its times are UTC, so that each calendar shows them in its own zone. */
export function calendarFile(meeting: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Amtsweg//Amtsweg//DE',
    'BEGIN:VEVENT',
    `UID:${escaped(meeting.uid)}`,
    `DTSTAMP:${utc(meeting.madeAt)}`,
    `DTSTART:${utc(meeting.start)}`,
    `DTEND:${utc(meeting.end)}`,
    `SUMMARY:${escaped(meeting.title)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${escaped(meeting.place)}`]),
    `DESCRIPTION:${escaped(meeting.text)}`,
    `URL:${meeting.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** 20261128T081500Z */
function utc(time: Date): string {
  return time.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** Lines that are too long go on after a break and a space; no letter is cut in two. */
function folded(line: string): string {
  let result = ''
  let bytes = 0
  for (const letter of line) {
    const size = ENCODER.encode(letter).length
    if (bytes + size > LINE_BYTES) {
      result += '\r\n '
      bytes = 1
    }
    result += letter
    bytes += size
  }
  return result
}
