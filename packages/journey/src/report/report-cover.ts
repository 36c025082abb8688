import type { Journey, Language } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { label } from '../vocabulary.ts'
import { REPORT_WORDS } from './report-words.ts'

/** What stands on the title page of a report, without any format. */
export interface ReportCover {
  /** Title of the board. */
  readonly title: string
  /** What kind of document it is. */
  readonly subtitle: string
  readonly journeys: readonly {
    readonly title: string
    /** State, service and persona, as far as they are known. */
    readonly details: string
  }[]
  /** The day of the report, in words. */
  readonly day: string
}

/** The title page of a report on these journeys; `time` in milliseconds since 1970, told as the day in `zone`. */
export function reportCover({
  title,
  journeys,
  language,
  time,
  zone,
}: {
  readonly title: string
  readonly journeys: readonly Journey[]
  readonly language: Language
  readonly time: number
  /** Name of a time zone; that of the machine by default. */
  readonly zone?: string | undefined
}): ReportCover {
  const words = REPORT_WORDS[language]
  const kind = journeys.length === 1 ? words.report : words.reports
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone })
  return {
    title,
    subtitle: journeys.length === 0 ? words.none : kind.replace('{count}', String(journeys.length)),
    journeys: journeys.map(({ title: name, state, service, persona }) => ({
      title: resolveText(name, language).text,
      details: [
        label('state', state, language),
        resolveText(service.name, language).text,
        persona.name,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    day: words.asOf.replace('{day}', () => day.format(time)),
  }
}

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const
