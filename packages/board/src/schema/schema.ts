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

const { schemaVersion, sequences } = boardSchema.serialize()

/**
 * The serialized schema as it stands beside the data of a board. Besides tldraw's sequences it has one of ours: in version
 * 1 of `amtsweg.texts` texts are kept letter by letter, which a program without it could not read.
 */
export const SCHEMA_VERSION = { schemaVersion, sequences: { ...sequences, 'amtsweg.texts': 1 } }
