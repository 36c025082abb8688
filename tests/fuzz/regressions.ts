import type { Plan } from './acts.ts'

/** Plans that once failed, as short as they could be made, each with what was wrong. */
export const REGRESSIONS: Readonly<Record<string, Plan>> = {
  'another adds a page, and nobody else has done anything': {
    people: 3,
    moments: [{ who: 1, what: { type: 'add page', at: 60, to: 4 }, wait: 34, isSeen: true }],
  },
  'a page is deleted with what is on it': {
    people: 4,
    moments: [
      { who: 3, what: { type: 'add page', at: 5, to: 31 }, wait: 10, isSeen: false },
      { who: 3, what: { type: 'text', at: 49, where: { x: 6, y: -36 } }, wait: 20, isSeen: false },
      { who: 1, what: { type: 'duplicate', at: 3, to: 2 }, wait: 20, isSeen: false },
      { who: 2, what: { type: 'delete page', at: 22, to: 41 }, wait: 3, isSeen: true },
    ],
  },
  'parts of a map are grouped': {
    people: 2,
    moments: [{ who: 0, what: { type: 'group', at: 17, to: 24 }, wait: 20, isSeen: true }],
  },
  'a card is moved to another page': {
    people: 2,
    moments: [
      { who: 0, what: { type: 'add page', at: 60, to: 3 }, wait: 0, isSeen: false },
      {
        who: 1,
        what: {
          type: 'command',
          command: { journey: 0, command: { type: 'add card', at: 5, to: 60, text: 'Antrag' } },
        },
        wait: 0,
        isSeen: true,
      },
      { who: 1, what: { type: 'move to page', at: 21, to: 41 }, wait: 0, isSeen: true },
    ],
  },
  'one names a phase while another types in its translated name': {
    people: 2,
    moments: [
      {
        who: 1,
        what: {
          type: 'command',
          command: { journey: 1, command: { type: 'name phase', at: 0, text: '' } },
        },
        wait: 0,
        isSeen: false,
      },
      { who: 0, what: { type: 'type', at: 1, to: 3 }, wait: 0, isSeen: false },
      { who: 0, what: { type: 'type', at: 2, to: 3 }, wait: 34, isSeen: false },
    ],
  },
  'letters of one arrive while another types, who has not told the document yet': {
    people: 3,
    moments: [
      { who: 2, what: { type: 'latency', ms: 40 }, wait: 0, isSeen: false },
      { who: 2, what: { type: 'type', at: 0, to: 5 }, wait: 34, isSeen: true },
      { who: 1, what: { type: 'type', at: 0, to: 3 }, wait: 34, isSeen: false },
    ],
  },
  'one empties a note while another types in it': {
    people: 2,
    moments: [
      { who: 0, what: { type: 'note', at: 1, where: { x: 1, y: 10 } }, wait: 150, isSeen: true },
      { who: 0, what: { type: 'type', at: 21, to: 0 }, wait: 150, isSeen: true },
      { who: 1, what: { type: 'latency', ms: 300 }, wait: 0, isSeen: true },
      { who: 1, what: { type: 'type', at: 21, to: 0 }, wait: 0, isSeen: true },
      { who: 0, what: { type: 'rub out', at: 21, to: 0 }, wait: 150, isSeen: true },
    ],
  },
  'one sets a colour, another sets it back, and the first takes it back and does it again': {
    people: 2,
    moments: [
      { who: 0, what: { type: 'note', at: 1, where: { x: 1, y: 10 } }, wait: 150, isSeen: true },
      { who: 1, what: { type: 'color', at: 21, to: 1 }, wait: 150, isSeen: true },
      { who: 0, what: { type: 'color', at: 21, to: 0 }, wait: 150, isSeen: true },
      { who: 1, what: { type: 'undo', times: 1 }, wait: 150, isSeen: true },
      { who: 1, what: { type: 'redo', times: 1 }, wait: 150, isSeen: true },
    ],
  },
  'one writes a translated text anew, another deletes it, takes that back and types in it': {
    people: 3,
    moments: [
      {
        who: 0,
        what: {
          type: 'command',
          command: {
            journey: 3,
            command: { type: 'add card', at: 3, to: 9, text: 'Größe prüfen' },
          },
        },
        wait: 3,
        isSeen: false,
      },
      {
        who: 4,
        what: {
          type: 'command',
          command: { journey: 1, command: { type: 'set step', at: 44, to: 20 } },
        },
        wait: 0,
        isSeen: true,
      },
      { who: 3, what: { type: 'unload' }, wait: 0, isSeen: true },
      {
        who: 2,
        what: {
          type: 'command',
          command: { journey: 3, command: { type: 'add card', at: 27, to: 19, text: 'Antrag' } },
        },
        wait: 20,
        isSeen: false,
      },
      {
        who: 3,
        what: {
          type: 'command',
          command: { journey: 3, command: { type: 'write card', at: 4, text: 'Antrag' } },
        },
        wait: 50,
        isSeen: false,
      },
      { who: 2, what: { type: 'type', at: 55, to: 3 }, wait: 20, isSeen: true },
      { who: 2, what: { type: 'geo', at: 60, where: { x: -9, y: 218 } }, wait: 0, isSeen: false },
      { who: 2, what: { type: 'arrow', at: 58, to: 59 }, wait: 0, isSeen: true },
      {
        who: 5,
        what: {
          type: 'command',
          command: { journey: 3, command: { type: 'delete card', at: 33 } },
        },
        wait: 0,
        isSeen: false,
      },
      { who: 5, what: { type: 'undo', times: 1 }, wait: 0, isSeen: true },
      { who: 2, what: { type: 'type', at: 60, to: 57 }, wait: 0, isSeen: true },
    ],
  },
  'one takes back a page that another has made theirs, when no other is left': {
    people: 5,
    moments: [
      { who: 4, what: { type: 'add page', at: 5, to: 2 }, wait: 3, isSeen: false },
      {
        who: 4,
        what: {
          type: 'command',
          command: { journey: 3, command: { type: 'add card', at: 58, to: 56, text: '' } },
        },
        wait: 0,
        isSeen: true,
      },
      { who: 4, what: { type: 'arrow', at: 49, to: 4 }, wait: 20, isSeen: false },
      {
        who: 4,
        what: {
          type: 'command',
          command: { journey: 1, command: { type: 'add step', at: 0, text: '' } },
        },
        wait: 0,
        isSeen: true,
      },
      {
        who: 4,
        what: {
          type: 'command',
          command: { journey: 0, command: { type: 'delete phase', at: 16 } },
        },
        wait: 0,
        isSeen: true,
      },
      { who: 3, what: { type: 'delete page', at: 58, to: 22 }, wait: 0, isSeen: false },
      { who: 4, what: { type: 'undo', times: 4 }, wait: 34, isSeen: false },
      {
        who: 1,
        what: {
          type: 'command',
          command: { journey: 1, command: { type: 'move card', at: 60, to: 34 } },
        },
        wait: 0,
        isSeen: false,
      },
      { who: 0, what: { type: 'latency', ms: 2000 }, wait: 20, isSeen: true },
      { who: 4, what: { type: 'undo', times: 4 }, wait: 0, isSeen: false },
    ],
  },
}
