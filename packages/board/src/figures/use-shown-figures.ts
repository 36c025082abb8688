import { journeyMetrics, type Journey, type JourneyMetrics } from '@amtsweg/journey'
import { useEffect, useState } from 'react'
import { react, useEditor, type TLShapeId } from 'tldraw'
import { journeysOfPage, shownJourney, type PageJourney } from './shown-journey.ts'

/** What the strip shows. */
export interface ShownFigures {
  readonly shapeId: TLShapeId
  readonly journey: Journey
  readonly metrics: JourneyMetrics
  /** All of the page, to choose from. */
  readonly journeys: readonly PageJourney[]
}

/** Milliseconds between two computations: figures follow within half a second, and a key that is typed never waits for them. */
const EVERY_MS = 200

/** The figures of the shown journey, following every edit by anyone; `null` where the page has no journey. */
export function useShownFigures(): ShownFigures | null {
  const editor = useEditor()
  const [figures, setFigures] = useState(() => shownFigures(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const follow = () => {
      // Here and not within the setter, which React may call later, when nobody notes any more what is read.
      const now = shownFigures(editor)
      // A card that is dragged changes records at every frame and no figure.
      setFigures((before) => keepSame(before, now))
    }
    const stop = react('figures', follow, {
      scheduleEffect: (run) => {
        timer ??= setTimeout(() => {
          timer = null
          run()
        }, EVERY_MS)
      },
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [editor])
  return figures
}

const metricsOf = new WeakMap<Journey, JourneyMetrics>()

function shownFigures(editor: ReturnType<typeof useEditor>): ShownFigures | null {
  const shown = shownJourney(editor)
  if (shown === null) return null
  const metrics = metricsOf.get(shown.journey) ?? journeyMetrics(shown.journey)
  metricsOf.set(shown.journey, metrics)
  return { ...shown, metrics, journeys: journeysOfPage(editor) }
}

function keepSame(before: ShownFigures | null, now: ShownFigures | null): ShownFigures | null {
  if (before === null || now === null || before.shapeId !== now.shapeId) return now
  const isSame =
    before.journeys.length === now.journeys.length &&
    before.journeys.every(({ journey }, at) => journey === now.journeys[at]?.journey)
  return isSame ? before : now
}
