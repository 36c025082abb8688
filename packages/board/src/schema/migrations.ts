import { createShapePropsMigrationIds, createShapePropsMigrationSequence } from '@tldraw/tlschema'
import type { MapShapeType } from './shapes.ts'

/**
 * The first migration of each sequence changes nothing: it gives version 1 a name, so that a
 * document can say which version it has and a later version can be told apart from none at all.
 */
function firstMigration(type: MapShapeType) {
  const ids = createShapePropsMigrationIds(type, { Initial: 1 })
  return createShapePropsMigrationSequence({
    sequence: [{ id: ids.Initial, up: (props: unknown) => props, down: (props: unknown) => props }],
  })
}

/** Migration sequences of the four shapes, one per type (`com.tldraw.shape.<type>`). */
export const mapShapeMigrations = {
  journey: firstMigration('journey'),
  phase: firstMigration('phase'),
  step: firstMigration('step'),
  card: firstMigration('card'),
}
