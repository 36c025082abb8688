import { expect, test } from 'vitest'
import { meetingTimes } from './meeting-times.ts'

test('times are of this machine’s clock, and a night goes over to the next day', () => {
  expect(meetingTimes({ day: '2026-11-30', from: '09:15', until: '12:00' })).toEqual({
    start: new Date(2026, 10, 30, 9, 15),
    end: new Date(2026, 10, 30, 12, 0),
  })
  expect(meetingTimes({ day: '2026-11-30', from: '22:00', until: '01:00' })).toEqual({
    start: new Date(2026, 10, 30, 22, 0),
    end: new Date(2026, 11, 1, 1, 0),
  })
})

test('without a day or a time there are none', () => {
  expect(meetingTimes({ day: '', from: '09:15', until: '12:00' })).toBeNull()
  expect(meetingTimes({ day: '2026-11-30', from: '', until: '12:00' })).toBeNull()
})
