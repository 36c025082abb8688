import { daysAgo } from './time-line.ts'

type Say = (id: string) => string

/** The hour and minute, as the reader's language writes them. */
export function hourOf(moment: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(moment)
}

/** A day in words: today, yesterday, or its date. */
export function dayOf(moment: Date, { language, say }: { language: string; say: Say }): string {
  const ago = daysAgo(moment, new Date())
  if (ago === 0) return say('web.history.today')
  if (ago === 1) return say('web.history.yesterday')
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(moment)
}

/** Day, hour and minute. */
export function momentOf(moment: Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
}
