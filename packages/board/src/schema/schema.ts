import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  type TLSchema,
} from '@tldraw/tlschema'
import { mapShapeMigrations } from './migrations.ts'
import {
  cardShapeProps,
  journeyShapeProps,
  phaseShapeProps,
  stepShapeProps,
} from './shape-props.ts'

/**
 * The record types of a board: tldraw's own of 3.15.6 and `journey`, `phase`, `step`, `card`.
 * Runs in Node without a DOM.
 */
export const boardSchema: TLSchema = createTLSchema({
  shapes: {
    ...defaultShapeSchemas,
    journey: { props: journeyShapeProps, migrations: mapShapeMigrations.journey },
    phase: { props: phaseShapeProps, migrations: mapShapeMigrations.phase },
    step: { props: stepShapeProps, migrations: mapShapeMigrations.step },
    card: { props: cardShapeProps, migrations: mapShapeMigrations.card },
  },
  bindings: defaultBindingSchemas,
})

/** The serialized schema as it stands beside the data of a board. */
export const SCHEMA_VERSION = boardSchema.serialize()
