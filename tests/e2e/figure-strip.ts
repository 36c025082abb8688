import type { JourneyMetrics } from '@amtsweg/journey'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** A figure of the strip, by its name in the interface for programs. */
export function figure(page: Page, id: string) {
  return page.locator(`.aw-figure[data-figure="${id}"]`)
}

/** Fails unless the strip says these figures, in German. */
export async function expectFigures(page: Page, metrics: JourneyMetrics): Promise<void> {
  const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
  const mean = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 })
  for (const [id, text] of [
    ['steps', `${metrics.steps}`],
    ['waitDays', `${metrics.waitDays} Tage`],
    ['waitDaysAuthority', `${metrics.waitDaysAuthority} Tage`],
    ['effortMinutes', effortText(metrics.effortMinutes)],
    ['costEur', euro.format(metrics.costEur)],
    ['contacts', `${metrics.contacts}`],
    ['offices', `${metrics.offices}`],
    ['documentsDistinct', `${metrics.documentsDistinct}`],
    ['documentRequests', `${metrics.documentRequests}`],
    ['documentsAskedTwice', `${metrics.documentsAskedTwice.length}`],
    ['mediaBreaks', `${metrics.mediaBreaks}`],
    [
      'emotionMean',
      metrics.emotionMean === null ? 'keine Angabe' : mean.format(metrics.emotionMean),
    ],
    ['emotionMin', `${metrics.emotionMin ?? 'keine Angabe'}`],
    ['painPoints', `${metrics.painPoints}`],
    ['ideas', `${metrics.ideas}`],
    ['momentsOfTruth', `${metrics.momentsOfTruth.length}`],
  ] as const) {
    await expect(figure(page, id).locator('.aw-figure-value'), id).toHaveText(text)
  }
}

function effortText(minutes: number): string {
  if (minutes < 120) return `${minutes} Min.`
  return `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }).format(minutes / 60)} Std.`
}
