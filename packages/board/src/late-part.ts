/** A part of the program that the first paint does not need. */
export interface LatePart<T> {
  /** The part, if it is there; asks for it (again) when it is not. */
  get(): T | null
  /** Does something with the part as soon as it is there; asks for it. */
  whenThere(use: (part: T) => void): void
}

/** A part to be asked for soon after the canvas is there, so that it is at hand also when the network is gone. */
export function latePart<T>(load: () => Promise<T>): LatePart<T> {
  let part: T | null = null
  let isAsked = false
  const waiting: Array<(part: T) => void> = []
  const ask = async () => {
    isAsked = true
    try {
      const loaded = await load()
      part = loaded
      for (const use of waiting.splice(0)) use(loaded)
    } catch {
      // The network may be back when it is asked for next.
      isAsked = false
    }
  }
  const get = () => {
    if (part === null && !isAsked) void ask()
    return part
  }
  return {
    get,
    whenThere: (use) => {
      if (part === null) waiting.push(use)
      else use(part)
      get()
    },
  }
}
