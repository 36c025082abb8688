export { BOARD_SHAPES } from './board-shapes.ts'
export { RECORD_LIMITS, checkRecord, type RecordCheck } from './check-record.ts'
export { hashOfSource, imageSource, isOwnSource } from './image-source.ts'
export { journeyChanges, type ChangeContext, type JourneyChanges } from './journey-changes.ts'
export { journeyRecords, type JourneyPlacement } from './journey-records.ts'
export { keyFor } from './key-for.ts'
export { measureValue } from './measure-value.ts'
export { placeInOrder, type Placed } from './place-in-order.ts'
export { readJourney, type ChildrenOf, type JourneyReading } from './read-journey.ts'
export { readJourneys, type BoardJourney } from './read-journeys.ts'
export { SCHEMA_VERSION, boardSchema } from './schema.ts'
export { seedRecords, type Seed } from './seed-records.ts'
export { compareSiblings, shapeTree, type ShapeTree } from './shape-tree.ts'
export {
  LEFT_OUT,
  templateOfShapes,
  type LeftOut,
  type TemplateOfShapes,
} from './template-of-shapes.ts'
export { templateRecords } from './template-records.ts'
export {
  MAP_SHAPE_TYPES,
  isMapShape,
  isMapShapeOf,
  type CardShape,
  type CardShapeProps,
  type JourneyShape,
  type JourneyShapeProps,
  type MapShape,
  type MapShapeType,
  type PhaseShape,
  type PhaseShapeProps,
  type StepShape,
  type StepShapeProps,
} from './shapes.ts'
