import { isEqual } from 'tldraw'
import type { Editor, TLRecord } from 'tldraw'
import { lettersIn } from './letters.ts'
import { isPlaceKey, keysThatDiffer, valueAt } from './record-difference.ts'

type Source = 'user' | 'remote'

/** Who has set each key of a record last, as one editor saw it. */
interface LastSetters {
  readonly rest: Source
  readonly keys: Map<string, Source>
  readonly own: OwnValues
}

/** By key, in the order of what this editor's own user has done. */
interface OwnValues {
  /** All that the user has ever set it to: what stands there so again may go back. */
  readonly left: Map<string, unknown[]>
  /** All that the user has ever found there and changed: what stands there so again may be done again. */
  readonly found: Map<string, unknown[]>
}

const DOCUMENT_TYPES = ['shape', 'binding', 'page', 'asset', 'document'] as const

/**
 * Looks over everybody's shoulder: which letters somebody has typed and nobody has taken away, which records somebody has
 * made and nobody has deleted, and whether an undo touches what another has done.
 */
export class Watch {
  /** What an undo has done and must not do. */
  readonly trespasses: string[] = []
  /** Record and letter of what somebody has typed and nobody has deleted. */
  readonly #letters = new Map<string, Set<string>>()
  /** By record and letter: who has taken it away. */
  readonly #takers = new Map<string, Set<string>>()
  /** Records that somebody has made. */
  readonly #made = new Set<string>()
  /** Records that somebody has deleted, were it before they were brought back: what another did to the first one is gone. */
  readonly #deleted = new Set<string>()
  readonly #stops = new Map<string, () => void>()
  /** Whose undo or redo is going on. */
  #undoing: { readonly name: string; readonly act: 'undo' | 'redo' } | null = null

  /** Watches an editor until `leave`. */
  follow(name: string, editor: Editor): void {
    const setters = new Map<string, LastSetters>()
    const deletedBy = new Map<string, Source>()
    const { sideEffects } = editor
    const stops = DOCUMENT_TYPES.flatMap((type) => [
      sideEffects.registerAfterCreateHandler<TLRecord['typeName']>(
        type,
        (record: TLRecord, source: Source) => {
          if (
            this.#undoing?.name === name &&
            source === 'user' &&
            deletedBy.get(record.id) === 'remote'
          ) {
            this.trespasses.push(`${name} brings back ${record.id}, which another has deleted`)
          }
          deletedBy.delete(record.id)
          // What comes back as its user had left it is theirs still, whoever brings it back.
          const own = setters.get(record.id)?.own ?? noValues()
          setters.set(record.id, { rest: source, keys: new Map(), own })
          if (source === 'remote') return
          this.#made.add(record.id)
          this.#lettersOf(name, record.id, { before: new Set(), after: lettersIn(record) })
        },
      ),
      sideEffects.registerAfterChangeHandler<TLRecord['typeName']>(
        type,
        (before: TLRecord, after: TLRecord, source: Source) => {
          const setter: LastSetters = setters.get(after.id) ?? {
            rest: 'remote',
            keys: new Map(),
            own: noValues(),
          }
          setters.set(after.id, setter)
          for (const key of keysThatDiffer(before, after)) {
            const last = setter.keys.get(key) ?? setter.rest
            if (this.#undoing?.name === name && source === 'user' && last === 'remote') {
              const { left, found } = setter.own
              // An undo that finds the key as it was already changes nothing; the redo after it does.
              const own = [left, ...(this.#undoing.act === 'redo' ? [found] : [])]
              const isAsLeft = own.some((values) =>
                values.get(key)?.some((value) => isEqual(value, valueAt(before, key))),
              )
              if (!isPlaceKey(key) && !isAsLeft) {
                this.trespasses.push(`${name} takes back ${key} of ${after.id} from another`)
              }
            }
            setter.keys.set(key, source)
            if (source === 'user') {
              add(setter.own.left, key, valueAt(after, key))
              add(setter.own.found, key, valueAt(before, key))
            }
          }
          if (source === 'user') {
            this.#lettersOf(name, after.id, { before: lettersIn(before), after: lettersIn(after) })
          }
        },
      ),
      sideEffects.registerAfterDeleteHandler<TLRecord['typeName']>(
        type,
        (record: TLRecord, source: Source) => {
          deletedBy.set(record.id, source)
          if (isEmptyGroup(editor, record)) this.#deleted.add(record.id)
          if (source === 'remote') return
          this.#deleted.add(record.id)
          this.#letters.delete(record.id)
        },
      ),
    ])
    this.#stops.set(name, () => {
      for (const stop of stops) stop()
    })
  }

  leave(name: string): void {
    this.#stops.get(name)?.()
    this.#stops.delete(name)
  }

  /** Runs an undo or redo of somebody. */
  duringUndo(
    undoing: { readonly name: string; readonly act: 'undo' | 'redo' },
    run: () => void,
  ): void {
    this.#undoing = undoing
    try {
      run()
    } finally {
      this.#undoing = null
    }
  }

  /** What nobody has deleted and is gone all the same. */
  missingFrom(records: ReadonlyMap<string, TLRecord>): readonly string[] {
    const missing: string[] = []
    for (const id of this.#made) {
      // A binding goes with its ends, whoever has deleted those.
      if (id.startsWith('binding:') || this.#deleted.has(id) || records.has(id)) continue
      missing.push(id)
    }
    for (const [id, letters] of this.#letters) {
      const record = records.get(id)
      if (record === undefined || this.#deleted.has(id)) continue
      const there = lettersIn(record)
      for (const letter of letters) if (!there.has(letter)) missing.push(`${letter} in ${id}`)
    }
    return missing
  }

  /** Notes what somebody has typed and taken away. An undo of who has taken a letter away brings it back, unless another has, too. */
  #lettersOf(
    name: string,
    id: string,
    {
      before,
      after,
    }: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
  ): void {
    if (after.size === 0 && before.size === 0) return
    const letters = this.#letters.get(id) ?? new Set()
    this.#letters.set(id, letters)
    const takersOf = (letter: string) => this.#takers.get(`${id} ${letter}`) ?? new Set()
    for (const letter of after) {
      const isAnothers = [...takersOf(letter)].some((taker) => taker !== name)
      if (!before.has(letter) && !isAnothers) letters.add(letter)
    }
    for (const letter of before) {
      if (after.has(letter)) continue
      letters.delete(letter)
      this.#takers.set(`${id} ${letter}`, takersOf(letter).add(name))
    }
  }
}

/** tldraw lets a group go when others have taken out what was in it, on whichever screen that is seen first. */
function isEmptyGroup(editor: Editor, record: TLRecord): boolean {
  if (record.typeName !== 'shape' || record.type !== 'group') return false
  return editor.getSortedChildIdsForParent(record.id).length === 0
}

function noValues(): OwnValues {
  return { left: new Map(), found: new Map() }
}

function add(values: Map<string, unknown[]>, key: string, value: unknown): void {
  values.set(key, [...(values.get(key) ?? []), value])
}
