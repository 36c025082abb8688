export {
  addCard,
  addPhase,
  addStep,
  emptyStep,
  moveCard,
  movePhase,
  moveStep,
  removeCard,
  removePhase,
  removeStep,
} from './commands.ts'
export {
  compareJourneys,
  type Comparison,
  type FigureComparison,
  type StepComparison,
} from './compare/compare-journeys.ts'
export type { StepChange, StepField } from './compare/step-changes.ts'
export { toBeJourney } from './compare/to-be-journey.ts'
export { copyCard, copyPhase, copyStep, type CopyOptions } from './copy-parts.ts'
export { JOURNEY_SCHEMA, journeySchema, type JourneyFile } from './file/journey-file.ts'
export { describeProblem } from './file/describe-problem.ts'
export {
  PROBLEM_CODES,
  type JourneyReading,
  type Problem,
  type ProblemCode,
} from './file/problem.ts'
export { jsonErrorPlace } from './file/json-places.ts'
export { journeysFromText, type TextFormat, type TextReading } from './file/journey-from-text.ts'
export { journeyFromCsv } from './file/read-csv.ts'
export { journeyFromJson, journeyFromValue } from './file/read-journey.ts'
export { journeyToCjml } from './file/write-cjml.ts'
export { journeyToMermaid } from './file/write-mermaid.ts'
export { journeyToCsv } from './file/write-csv.ts'
export { journeyToMarkdown } from './file/write-markdown.ts'
export { journeyToJson, journeyToValue } from './file/write-journey.ts'
export { addLane, canAddLane, hideLane, moveLane, removeLane } from './lane-commands.ts'
export {
  journeyReports,
  type CurveStep,
  type JourneyReport,
  type ReportBlock,
} from './report/journey-report.ts'
export { reportCover, type ReportCover } from './report/report-cover.ts'
export { REPORT_WORDS } from './report/report-words.ts'
export { DEFAULT_LANES, cardKindOf, cardLanes, homeLane, isCardLane } from './lanes.ts'
export { cellAt, type Cell } from './layout/cell-at.ts'
export { monotonePath, type CurvePoint, type CurveSegment } from './layout/emotion-curve.ts'
export {
  layoutJourney,
  type Box,
  type CardBox,
  type HeadBox,
  type JourneyLayout,
  type LaneBand,
  type StepBox,
} from './layout/layout-journey.ts'
export { MAP, emotionY } from './layout/map-sizes.ts'
export { MORE_SIGNS, type SignRow, type StepSign } from './layout/step-signs.ts'
export { textWidth, wrapText, type TextStyle } from './layout/wrap-text.ts'
export { JOURNEY_LIMITS } from './limits.ts'
export { FIGURES, figureParts, type FigureId, type FigureParts } from './figures/figure-parts.ts'
export { betterWhen, figureUnit, figureValue, type FigureUnit } from './figures/figure-value.ts'
export { journeyMetrics, type JourneyMetrics } from './figures/journey-metrics.ts'
export {
  ACTORS,
  CARD_KINDS,
  CHANNELS,
  LANE_KINDS,
  MEDIA,
  WAIT_ON,
  type Card,
  type CardKind,
  type DocumentDirection,
  type Journey,
  type JourneyState,
  type Lane,
  type LaneKind,
  type Language,
  type LocalizedText,
  type Persona,
  type Phase,
  type Service,
  type Step,
} from './model.ts'
export {
  cardInLane,
  laneFor,
  placeCards,
  placePhases,
  placeSteps,
  type CardPlacement,
} from './place-parts.ts'
export { moveAmong, moveAway } from './places/move-place.ts'
export { nextPlace, type Direction, type PlaceMove } from './places/next-place.ts'
export { columnsOf, placeKey, placeNow, placeOf, samePlace, type Place } from './places/place.ts'
export { setCard, setJourney, setLane, setPhase, setStep } from './set-properties.ts'
export {
  templateFromJson,
  templateFromValue,
  type TemplateReading,
} from './templates/read-template.ts'
export { TEMPLATE_SCHEMA, templateSchema } from './templates/template-file.ts'
export { TEMPLATES, type TemplateId } from './templates/template-ids.ts'
export { TEMPLATE_LIMITS } from './templates/template-limits.ts'
export type {
  ContentItem,
  FrameItem,
  GeoItem,
  NoteItem,
  PlacedJourney,
  Template,
  TemplateItem,
  TextItem,
} from './templates/template.ts'
export { builtInTemplate, templateJourney } from './templates/templates.ts'
export { templateToJson, templateToValue } from './templates/write-template.ts'
export { editText, plainText, resolveText, type ResolvedText } from './text/localized-text.ts'
export { linesOfText } from './text/lines-of-text.ts'
export { readNumber } from './text/read-number.ts'
export { writeNumber } from './text/write-number.ts'
export { label, type VocabularyField } from './vocabulary.ts'
