import { expect, test } from 'vitest'
import { initials, peopleHere } from './people.ts'

function state(name: string) {
  return { user: { name, color: '#0b5c63', role: 'participant' }, presence: null }
}

test('oneself comes first, then the others by name', () => {
  const states = new Map<number, unknown>([
    [1, state('Özdemir')],
    [2, state('Ada')],
    [3, state('Zoe')],
  ])
  expect(
    peopleHere(states, { clientId: 3, role: 'facilitator', person: 1 }).map(({ name, self }) => [
      name,
      self,
    ]),
  ).toEqual([
    ['Zoe', true],
    ['Ada', false],
    ['Özdemir', false],
  ])
})

test('what others send is not trusted', () => {
  const states = new Map<number, unknown>([
    [1, { user: { name: 'x'.repeat(1_000_000), color: 'url(//evil)', role: 'king' } }],
    [2, { user: 7 }],
    [3, null],
    [4, { user: { name: 5, color: '#123456', role: 'viewer' } }],
  ])
  expect(peopleHere(states, { clientId: 9, role: 'viewer', person: null })).toEqual([
    { clientId: 4, name: '', color: '#123456', role: 'viewer', self: false, person: null },
    {
      clientId: 1,
      name: 'x'.repeat(40),
      color: '#4b555c',
      role: 'participant',
      self: false,
      person: null,
    },
  ])
})

test('somebody with several windows is one person, oneself too; programs are counted one by one', () => {
  const of = (name: string, person?: unknown) => ({
    user: { name, color: '#0b5c63', role: 'participant', person },
  })
  const states = new Map<number, unknown>([
    [1, of('Ada', 2)],
    [2, of('Zoe', 1)],
    [3, of('Zoe')],
    [4, of('Ada', 2)],
    [5, of('Program')],
    [6, of('Program', 'x')],
  ])
  expect(
    peopleHere(states, { clientId: 3, role: 'participant', person: 1 }).map(
      ({ clientId, person }) => [clientId, person],
    ),
  ).toEqual([
    [3, 1],
    [1, 2],
    [5, null],
    [6, null],
  ])
})

test('initials are of the first and the last word', () => {
  expect(['Ada', 'ada maria lovelace', 'Özdemir (Bauamt)', '🦊', ''].map(initials)).toEqual([
    'A',
    'AL',
    'ÖB',
    '?',
    '?',
  ])
})
