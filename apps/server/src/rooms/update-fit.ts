import { LIMITS } from '@amtsweg/sync'
import * as Y from 'yjs'
import type { DecodedUpdate } from './update-faults.ts'

type Id = Y.Item['id']
type Struct = DecodedUpdate['structs'][number]

/** How an update fits to a document. `missing`: the first thing that it hangs on and that is not there. */
export type Fit =
  /**
   * `isOrdered`: each of its items is known to have its left neighbour before its right one. `hasGoneRest`: of an item that
   * is known in part, the rest belongs to a type that is gone.
   */
  | { readonly type: 'fits'; readonly isOrdered: boolean; readonly hasGoneRest: boolean }
  | { readonly type: 'waits'; readonly missing: Id }
  | { readonly type: 'unsound' }
  | { readonly type: 'too_deep' }

/** Where an item is: in which list or under which key of which type. */
interface Place {
  /** `null` when its type is gone; Yjs then keeps the item's length only. */
  readonly container: string | null
  readonly isKeyed: boolean
  /** Shared types around it; 1 directly below the root. */
  readonly level: number
}

/** Items that are walked along for one update to find out which of two stands first. */
const MAX_STEPS = 1_000_000

const GONE: Place = { container: null, isKeyed: false, level: 0 }

/**
 * Whether an update can be integrated at once and whole, and leaves a sound document. Yjs believes what an update says of its
 * neighbours: an item between two of different lists, one below what is no type, or one that follows itself ties lists
 * together, and later a deletion or the next encoding throws, on the server and in every browser; one whose right neighbour stands
before its left one lands in different places on different machines, with equal state vectors. And it deletes by recursion,
 * so that 10,000 types in each other overflow the stack when the outermost goes. No honest client writes any of these.
 */
export function fitOf(doc: Y.Doc, update: DecodedUpdate): Fit {
  const fitting = new Fitting(doc, update)
  let missing: Id | null = fitting.gap
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item) || fitting.isKnown(struct)) continue
    const place = fitting.placeOf(struct)
    if (place === 'unsound') return { type: 'unsound' }
    if (place instanceof Y.ID) missing ??= place
    else if (place.level > LIMITS.nestingDepth) return { type: 'too_deep' }
  }
  if (missing !== null) return { type: 'waits', missing }
  return { type: 'fits', isOrdered: fitting.isOrdered, hasGoneRest: fitting.hasGoneRest }
}

type Placing = Place | Id | 'unsound'

class Fitting {
  /** First clock of the update that lies beyond a gap. */
  readonly gap: Id | null
  isOrdered = true
  hasGoneRest = false
  #steps = 0
  readonly #doc: Y.Doc
  readonly #structs = new Map<number, Struct[]>()
  /** Clock up to which document and update together have all of a client. */
  readonly #reach = new Map<number, number>()
  readonly #places = new Map<Y.Item, Placing | 'underway'>()
  readonly #deleted: DecodedUpdate['ds']['clients']

  constructor(doc: Y.Doc, { structs, ds }: DecodedUpdate) {
    this.#doc = doc
    this.#deleted = ds.clients
    let gap: Id | null = null
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue
      const { client, clock } = struct.id
      const reach = this.#reach.get(client) ?? Y.getState(doc.store, client)
      if (clock > reach) {
        gap ??= Y.createID(client, reach)
        continue
      }
      this.#reach.set(client, Math.max(reach, clock + struct.length))
      const own = this.#structs.get(client)
      if (own === undefined) this.#structs.set(client, [struct])
      else own.push(struct)
    }
    this.gap = gap
  }

  isKnown({ id, length }: Struct): boolean {
    return id.clock + length <= this.#state(id.client)
  }

  /** Where a new item of the update will be, or what it hangs on that is missing. Without recursion: chains are long. */
  placeOf(start: Y.Item): Placing {
    const open: Y.Item[] = [start]
    for (let item = open.at(-1); item !== undefined; item = open.at(-1)) {
      const known = this.#places.get(item)
      if (known !== undefined && known !== 'underway') {
        open.pop()
        continue
      }
      this.#places.set(item, 'underway')
      const first = known === undefined ? this.#unplaced(item) : []
      if (first.some((other) => this.#places.get(other) === 'underway')) return 'unsound'
      if (first.length > 0) {
        open.push(...first)
        continue
      }
      this.#places.set(item, this.#place(item))
      open.pop()
    }
    const place = this.#places.get(start)
    return place === undefined || place === 'underway' ? 'unsound' : place
  }

  #state(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  /** Items of the update that an item hangs on and whose place is not known yet. */
  #unplaced(item: Y.Item): readonly Y.Item[] {
    return needsOf(item).flatMap((id) => {
      const other = this.#find(id)
      return other instanceof Y.Item && this.#isNew(other) && !this.#isPlaced(other) ? [other] : []
    })
  }

  #isPlaced(item: Y.Item): boolean {
    const place = this.#places.get(item)
    return place !== undefined && place !== 'underway'
  }

  #isNew(item: Y.Item): boolean {
    return !(item.parent instanceof Y.AbstractType)
  }

  #place(item: Y.Item): Placing {
    const { client, clock } = item.id
    for (const id of needsOf(item)) {
      if (id.client === client && id.clock >= clock) return 'unsound'
      if (id.clock >= (this.#reach.get(id.client) ?? this.#state(id.client))) return id
    }
    const place = item.parent === null ? this.#besides(item) : this.#inside(item)
    if (place === 'unsound' || place instanceof Y.ID) return place
    const state = this.#state(client)
    if (place.container === null) {
      this.hasGoneRest ||= clock < state
      return place
    }
    if (place.isKeyed && (item.rightOrigin !== null || !this.#isOneValue(item))) return 'unsound'
    // Of an item that is known in part the rest is put behind the known part, wherever that is.
    if (clock < state) {
      const before = this.#placeAt(Y.createID(client, state - 1))
      if (before === 'unsound' || before instanceof Y.ID || before.container !== place.container) {
        return 'unsound'
      }
    }
    return place
  }

  /**
   * Under a key stands one value. What was set there before is deleted, and what one client has set there again and again
   * is one long deleted item with Yjs: each move of a shape that is dragged without a line to here.
   */
  #isOneValue({ id: { client, clock }, length, content }: Y.Item): boolean {
    if (length === 1 || content instanceof Y.ContentDeleted) return true
    const ranges = this.#deleted.get(client) ?? []
    return ranges.some((range) => range.clock <= clock && clock + length <= range.clock + range.len)
  }

  /** With neighbours, an item is where they are, and both in the same place, or both gone with it. */
  #besides({ origin, rightOrigin }: Y.Item): Placing {
    const places: Place[] = []
    for (const id of [origin, rightOrigin]) {
      if (id === null) continue
      const place = this.#placeAt(id)
      if (place === 'unsound' || place instanceof Y.ID) return place
      places.push(place)
    }
    const [first, second = first] = places
    if (first === undefined || first.container !== second?.container) return 'unsound'
    if (first.container === null || origin === null || rightOrigin === null) return first
    const order = this.#orderOf(origin, rightOrigin)
    if (order === 'unknown') this.isOrdered = false
    return order === 'wrong' ? 'unsound' : first
  }

  /** Whether `left` stands before `right`, which are in the same list; `unknown` before both are integrated. */
  #orderOf(left: Id, right: Id): 'right' | 'wrong' | 'unknown' {
    const [before, behind] = [this.#find(left), this.#find(right)]
    if (!(before instanceof Y.Item) || !(behind instanceof Y.Item)) return 'right'
    if (before === behind) return left.clock < right.clock ? 'right' : 'wrong'
    const isLeftNew = this.#isNew(before)
    if (isLeftNew && isSame(before.rightOrigin, right)) return 'right'
    const isRightNew = this.#isNew(behind)
    if (isRightNew && isSame(behind.origin, left)) return 'right'
    if (isLeftNew || isRightNew) return 'unknown'
    return this.#meets(before, behind) ? 'right' : 'wrong'
  }

  /** Walks to the right from both, for neighbours are near each other. */
  #meets(before: Y.Item, behind: Y.Item): boolean {
    let [fromLeft, fromRight]: (Y.Item | null)[] = [before.right, behind.right]
    for (; this.#steps < MAX_STEPS; this.#steps += 1) {
      if (fromLeft === behind) return true
      if (fromRight === before || (fromLeft ?? null) === null) return false
      fromLeft = fromLeft?.right ?? null
      fromRight = fromRight?.right ?? null
    }
    return false
  }

  #inside({ parent, parentSub }: Y.Item): Placing {
    const outer: unknown = parent
    const isKeyed = parentSub !== null
    if (typeof outer === 'string') {
      const { share } = this.#doc
      if (!share.has(outer) && share.size >= LIMITS.rootTypes) return 'unsound'
      return { container: containerName(`root ${outer}`, parentSub), isKeyed, level: 1 }
    }
    if (!(outer instanceof Y.ID)) return 'unsound'
    const holder = this.#find(outer)
    if (!(holder instanceof Y.Item) || holder.deleted) return GONE
    if (holder.content instanceof Y.ContentDeleted) return GONE
    if (!(holder.content instanceof Y.ContentType)) return 'unsound'
    const around = this.#placeAt(outer)
    if (around === 'unsound' || around instanceof Y.ID || around.container === null) return around
    const { client, clock } = holder.id
    const container = containerName(`${client} ${clock}`, parentSub)
    return { container, isKeyed, level: around.level + 1 }
  }

  #placeAt(id: Id): Placing {
    const item = this.#find(id)
    if (!(item instanceof Y.Item)) return GONE
    if (!this.#isNew(item)) return this.#placeInDocument(item)
    const place = this.#places.get(item)
    return place === undefined || place === 'underway' ? 'unsound' : place
  }

  #placeInDocument(item: Y.Item): Place {
    const { parent, parentSub } = item
    if (!(parent instanceof Y.AbstractType)) return GONE
    const holder = parent._item
    // What is in a deleted type is gone, whether it was cleared away already or not.
    if (holder?.deleted === true) return GONE
    const isKeyed = parentSub !== null
    let level = 1
    for (let outer = holder; outer !== null && level <= LIMITS.nestingDepth; level += 1) {
      outer = outer.parent instanceof Y.AbstractType ? outer.parent._item : null
    }
    const name =
      holder === null
        ? `root ${Y.findRootTypeKey(parent)}`
        : `${holder.id.client} ${holder.id.clock}`
    return { container: containerName(name, parentSub), isKeyed, level }
  }

  /** What stands under an id: in the document, else in the update. */
  #find(id: Id): Struct | undefined {
    if (id.clock < this.#state(id.client)) return Y.getItem(this.#doc.store, id)
    const structs = this.#structs.get(id.client) ?? []
    let [from, to] = [0, structs.length - 1]
    while (from <= to) {
      const middle = (from + to) >> 1
      const struct = structs[middle]
      if (struct === undefined) return undefined
      if (id.clock < struct.id.clock) to = middle - 1
      else if (id.clock >= struct.id.clock + struct.length) from = middle + 1
      else return struct
    }
    return undefined
  }
}

function isSame(one: Id | null, other: Id): boolean {
  return one !== null && Y.compareIDs(one, other)
}

function containerName(type: string, key: string | null): string {
  return key === null ? type : `${type} / ${key}`
}

/** What an item names: its neighbours, or else its parent. */
function needsOf({ origin, rightOrigin, parent }: Y.Item): readonly Id[] {
  const outer: unknown = parent
  return [origin, rightOrigin, outer instanceof Y.ID ? outer : null].filter((id) => id !== null)
}
