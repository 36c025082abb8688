import { runCommand } from '@amtsweg/board/testing'
import { templateJourney } from '@amtsweg/journey'
import { seedDocument } from '@amtsweg/server/testing/rooms'
import { actOnCanvas } from './act-on-canvas.ts'
import type { Moment, Plan } from './acts.ts'
import { differencesAtTheEnd } from './end-state.ts'
import { faultsOf } from './invariants.ts'
import { letterOf } from './letters.ts'
import { Person } from './person.ts'
import { draws, seedChance } from './seeded.ts'
import { TownServer, type StorageKind } from './town-server.ts'
import { unstoredAfterRestart } from './unstored.ts'
import { virtualTime, type VirtualTime } from './virtual-time.ts'
import { Watch } from './watch.ts'

/** How a run ended. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly at: number; readonly faults: readonly string[] }

/** Milliseconds after which an empty room is folded and forgotten, with some to spare. */
const UNLOADED = 70_000
/** Milliseconds in which everybody is back and the server has looked for what to repair. */
const ROUND = 3_000
const MAX_ROUNDS = 12
/** Milliseconds. */
const FRAME = 20

/** Runs a plan in virtual time; with the same seed it is the same run. */
export async function runPlan(
  plan: Plan,
  {
    seed,
    storage = 'memory',
  }: { readonly seed: number; readonly storage?: StorageKind | undefined },
): Promise<Outcome> {
  const time = virtualTime()
  const leaveChance = seedChance(seed)
  const run = await Run.begin(time, { plan, seed, storage })
  try {
    const outcome = await run.go()
    const faults = await run.end()
    return outcome.ok && faults.length > 0
      ? { ok: false, at: plan.moments.length, faults }
      : outcome
  } finally {
    leaveChance()
    time.end()
  }
}

class Run {
  readonly #time: VirtualTime
  readonly #plan: Plan
  readonly #server: TownServer
  readonly #people: readonly Person[]
  readonly #watch: Watch
  #letters = 0

  private constructor(time: VirtualTime, plan: Plan, server: TownServer, seed: number) {
    this.#time = time
    this.#plan = plan
    this.#server = server
    this.#watch = new Watch()
    const draw = draws(seed)
    this.#people = Array.from(
      { length: plan.people },
      (_, at) => new Person({ name: `p${at}`, time, server, draw, watch: this.#watch }),
    )
  }

  static async begin(
    time: VirtualTime,
    { plan, seed, storage }: { plan: Plan; seed: number; storage: StorageKind },
  ): Promise<Run> {
    const server = await TownServer.start(time, storage)
    const open = async () => {
      const held = await server.hold()
      let count = 0
      const createId = () => `seed${(count += 1)}`
      await held.room.edit((doc) => {
        seedDocument(doc, { title: 'Test', language: 'de', journey: smallJourney(), createId })
      })
      held.release()
    }
    const opening = open()
    await time.pass(100)
    await opening
    const run = new Run(time, plan, server, seed)
    await time.pass(500)
    return run
  }

  async go(): Promise<Outcome> {
    for (const [at, moment] of this.#plan.moments.entries()) {
      const faults = await this.#guarded(() => this.#take(moment))
      if (faults.length > 0) return { ok: false, at, faults }
    }
    const faults = await this.#guarded(() => this.#calm())
    return faults.length > 0 ? { ok: false, at: this.#plan.moments.length, faults } : { ok: true }
  }

  /** Everybody closes the window; what goes wrong with that. */
  async end(): Promise<readonly string[]> {
    const faults: string[] = []
    for (const person of this.#people) {
      faults.push(
        ...(await this.#guarded(() => {
          person.end()
          return []
        })),
      )
    }
    // tldraw's queue for the next frame is one for all editors; what is left in it would never run.
    for (let frame = 0; frame < 4; frame += 1) {
      await this.#time.frame()
      await this.#time.pass(FRAME)
    }
    await this.#server.end()
    return faults
  }

  async #guarded(
    work: () => Promise<readonly string[]> | readonly string[],
  ): Promise<readonly string[]> {
    try {
      return await work()
    } catch (error) {
      return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
    }
  }

  async #take({ who, what, wait, isSeen }: Moment): Promise<readonly string[]> {
    const person = this.#people[who % this.#people.length]
    if (person === undefined) throw new Error('somebody is there')
    const faults = [...(await this.#happen(person, what))]
    if (isSeen) await this.#time.frame()
    faults.push(...(await this.#passWatchingHistories(person, wait)))
    for (const { name, window } of this.#people) {
      if (window === null) continue
      faults.push(...faultsOf(window.editor).map((fault) => `${name}: ${fault}`))
    }
    faults.push(...this.#watch.trespasses)
    return faults
  }

  /** What comes from others is no step in anybody's history, and takes none away. */
  async #passWatchingHistories(_person: Person, ms: number): Promise<readonly string[]> {
    const before = this.#people.map(({ window }) => stepsOf(window))
    await this.#time.pass(ms)
    return this.#people.flatMap(({ name, window }, at) => {
      const [old, now] = [before[at], stepsOf(window)]
      return old === null || old === undefined || now === null || old === now
        ? []
        : [`${name}: the history went from ${old} to ${now} while nothing was done`]
    })
  }

  async #happen(person: Person, what: Moment['what']): Promise<readonly string[]> {
    const { line, window } = person
    switch (what.type) {
      case 'latency':
        line.latency = what.ms
        return []
      case 'cut':
        line.cut()
        return []
      case 'offline':
        line.isUp = false
        line.cut()
        return []
      case 'online':
        line.isUp = true
        return []
      case 'reopen':
        person.reopen()
        return []
      case 'fold':
      case 'restart':
      case 'kill':
      case 'unload':
        return this.#serverMishap(what.type)
      default:
        break
    }
    if (window === null) return []
    const { editor } = window
    switch (what.type) {
      case 'undo':
      case 'redo':
        this.#watch.duringUndo({ name: person.name, act: what.type }, () => {
          for (let time = 0; time < what.times; time += 1) editor[what.type]()
        })
        return []
      case 'command':
        runCommand(editor, what.command)
        return []
      default:
        editor.markHistoryStoppingPoint(what.type)
        await actOnCanvas(editor, what, () => letterOf((this.#letters += 1)))
        return []
    }
  }

  async #serverMishap(type: 'fold' | 'restart' | 'kill' | 'unload'): Promise<readonly string[]> {
    const pace = async () => {
      await this.#time.pass(50)
    }
    switch (type) {
      case 'fold': {
        const folding = this.#server.fold()
        await pace()
        await folding
        return []
      }
      case 'unload':
        for (const { line } of this.#people) {
          line.isUp = false
          line.cut()
        }
        await this.#time.pass(UNLOADED)
        for (const { line } of this.#people) line.isUp = true
        return []
      case 'restart': {
        const restarting = this.#server.restart()
        await pace()
        await restarting
        break
      }
      case 'kill':
        this.#server.kill()
        for (const { line } of this.#people) line.serverGone(1006)
        break
    }
    const holding = this.#server.hold()
    await pace()
    const held = await holding
    const unstored = unstoredAfterRestart(held.room.doc, this.#people)
    held.release()
    return unstored
  }

  /** Everybody is back, all has arrived and the server has repaired what was to be repaired. */
  async #calm(): Promise<readonly string[]> {
    for (const { line } of this.#people) {
      line.isUp = true
      line.latency = 0
    }
    const holding = this.#server.hold()
    await this.#time.pass(50)
    const held = await holding
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const { seq } = held.room.snapshot()
      for (const part of [ROUND / 2, ROUND / 2]) {
        await this.#time.frame()
        await this.#time.pass(part)
      }
      const isQuiet =
        held.room.snapshot().seq === seq &&
        this.#people.every(({ connection }) => connection.status() === 'saved')
      if (isQuiet && round > 0) break
    }
    const faults = differencesAtTheEnd(held.room.doc, { people: this.#people, watch: this.#watch })
    held.release()
    return faults
  }
}

function stepsOf(window: Person['window']): string | null {
  if (window === null) return null
  const { editor } = window
  return `${editor.getCanUndo()}/${editor.getCanRedo()}`
}

/** Two phases of two steps: small enough that people meet. */
function smallJourney() {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('the template is there')
  const phases = journey.phases
    .slice(0, 2)
    .map((phase) => ({ ...phase, steps: phase.steps.slice(0, 2) }))
  return { ...journey, phases }
}
