import { anyCommand } from '@amtsweg/board/testing'
import fc from 'fast-check'

const some = fc.nat({ max: 60 })
const where = fc.record({
  x: fc.integer({ min: -500, max: 1500 }),
  y: fc.integer({ min: -500, max: 1500 }),
})

/** Something without a choice but among what is there at that moment. */
const simple = <T extends string>(type: T) =>
  fc.record({ type: fc.constant(type), at: some, to: some })
const put = <T extends string>(type: T) => fc.record({ type: fc.constant(type), at: some, where })

/** What somebody does on the canvas. Numbers choose among what is there at that moment. */
const canvasAct = fc.oneof(
  { weight: 4, arbitrary: put('note') },
  { weight: 2, arbitrary: put('geo') },
  { weight: 2, arbitrary: put('text') },
  { weight: 3, arbitrary: put('frame') },
  { weight: 1, arbitrary: put('image') },
  { weight: 5, arbitrary: simple('arrow') },
  { weight: 6, arbitrary: put('move') },
  { weight: 1, arbitrary: simple('turn') },
  { weight: 6, arbitrary: simple('nest') },
  { weight: 3, arbitrary: simple('group') },
  { weight: 2, arbitrary: simple('ungroup') },
  { weight: 3, arbitrary: simple('duplicate') },
  { weight: 4, arbitrary: simple('delete') },
  { weight: 2, arbitrary: simple('lock') },
  { weight: 2, arbitrary: simple('to front') },
  { weight: 2, arbitrary: simple('color') },
  { weight: 2, arbitrary: simple('select') },
  { weight: 2, arbitrary: simple('copy and paste') },
  { weight: 1, arbitrary: simple('paste lines') },
  { weight: 1, arbitrary: simple('to-be') },
  { weight: 1, arbitrary: simple('add page') },
  { weight: 1, arbitrary: simple('delete page') },
  { weight: 1, arbitrary: simple('name page') },
  { weight: 2, arbitrary: simple('go to page') },
  { weight: 1, arbitrary: simple('move to page') },
  { weight: 16, arbitrary: simple('type') },
  { weight: 4, arbitrary: simple('rub out') },
  { weight: 1, arbitrary: simple('bold') },
)

/** Something that `canvasAct` draws. */
export type CanvasAct = typeof canvasAct extends fc.Arbitrary<infer A> ? A : never

const act = fc.oneof(
  { weight: 10, arbitrary: canvasAct },
  {
    weight: 7,
    arbitrary: fc.record({ type: fc.constant('command' as const), command: anyCommand }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('undo' as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('redo' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

/** What happens to a line, a window or the server. */
const mishap = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('latency' as const),
      ms: fc.constantFrom(0, 0, 5, 40, 300, 2_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('cut' as const, 'offline' as const, 'online' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reopen' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'fold' as const,
        'restart' as const,
        'kill' as const,
        'unload' as const,
      ),
    }),
  },
)

/** One moment of a run: who does what, or what happens, and how long it takes until the next. */
const moment = fc.record({
  who: fc.nat({ max: 5 }),
  what: fc.oneof({ weight: 9, arbitrary: act }, { weight: 1, arbitrary: mishap }),
  wait: fc.constantFrom(0, 0, 0, 3, 10, 20, 34, 50, 150),
  /** Whether a frame is painted, which in a hidden window does not happen. */
  isSeen: fc.boolean(),
})

/** Something that `moment` draws. */
export type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never

/** Everything that a run draws from its seed. */
export interface Plan {
  readonly people: number
  readonly moments: readonly Moment[]
}

/** Plans of so many moments. */
export function anyPlan(moments: number): fc.Arbitrary<Plan> {
  return fc.record({
    people: fc.integer({ min: 2, max: 6 }),
    moments: fc.array(moment, { minLength: moments, maxLength: moments, size: 'max' }),
  })
}
