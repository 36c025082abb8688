/** A clock that a test moves by hand. */
export interface HandClock {
  readonly schedule: (task: () => void, milliseconds: number) => () => void
  readonly advance: (milliseconds: number) => void
}

/** Makes a clock that stands still until it is advanced. */
export function handClock(): HandClock {
  let now = 0
  let tasks: { readonly at: number; readonly task: () => void }[] = []
  return {
    schedule: (task, milliseconds) => {
      const entry = { at: now + milliseconds, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((each) => each !== entry)
      }
    },
    advance: (milliseconds) => {
      now += milliseconds
      const due = tasks.filter((each) => each.at <= now)
      tasks = tasks.filter((each) => each.at > now)
      for (const { task } of due) task()
    },
  }
}
