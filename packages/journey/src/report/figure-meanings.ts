import type { JourneyMetrics } from '../figures/journey-metrics.ts'
import type { Language } from '../model.ts'

/** What each figure of a journey counts, in a sentence for readers who were not in the workshop. */
export const FIGURE_MEANINGS: Readonly<
  Record<Language, Readonly<Record<keyof JourneyMetrics, string>>>
> = {
  de: {
    steps: 'Alles, was auf dem Weg getan werden muss.',
    waitDays: 'Alle Wartezeiten der Schritte zusammen.',
    waitDaysAuthority: 'Der Teil davon, in dem auf die Verwaltung gewartet wird.',
    effortMinutes: 'Zeit, die selbst aufgewendet wird, ohne Warten.',
    costEur: 'Gebühren und Auslagen aller Schritte zusammen.',
    contacts: 'Schritte, in denen es Kontakt mit der Verwaltung gibt.',
    offices: 'Stellen, mit denen man zu tun hat, jede einmal gezählt.',
    documentsDistinct: 'Unterlagen, die abzugeben sind, jede einmal gezählt.',
    documentRequests: 'Wie oft insgesamt etwas abzugeben ist.',
    documentsAskedTwice: 'Was mehr als einmal verlangt wird, obwohl es schon vorlag.',
    mediaBreaks: 'Wechsel zwischen Papier und Bildschirm von Schritt zu Schritt.',
    emotionMean: 'Mittel aller Schritte, zu denen jemand etwas gesagt hat; 5 ist sehr gut.',
    emotionMin: 'Der schlechteste Moment des Weges.',
    lowSteps: 'Wo dieser schlechteste Moment liegt.',
    painPoints: 'Karten, auf denen steht, was schwerfällt oder ärgert.',
    ideas: 'Karten mit Vorschlägen, wie es besser ginge.',
    momentsOfTruth: 'Schritte, die über den ganzen Eindruck entscheiden.',
  },
  en: {
    steps: 'Everything that has to be done on the way.',
    waitDays: 'All waiting times of the steps together.',
    waitDaysAuthority: 'The part of it that is spent waiting for an authority.',
    effortMinutes: 'Time that one spends oneself, without waiting.',
    costEur: 'Fees and expenses of all steps together.',
    contacts: 'Steps with contact with the administration.',
    offices: 'Offices that one has to do with, each counted once.',
    documentsDistinct: 'Documents to be provided, each counted once.',
    documentRequests: 'How often something has to be provided in all.',
    documentsAskedTwice: 'What is asked for more than once although it was there already.',
    mediaBreaks: 'Changes between paper and screen from step to step.',
    emotionMean: 'Mean of all steps about which somebody said something; 5 is very good.',
    emotionMin: 'The worst moment of the way.',
    lowSteps: 'Where that worst moment is.',
    painPoints: 'Cards that say what is hard or annoying.',
    ideas: 'Cards with proposals how it could be better.',
    momentsOfTruth: 'Steps that decide the whole impression.',
  },
}
