import { createShapePropsMigrationIds, createShapePropsMigrationSequence } from '@tldraw/tlschema'
import type { MapShapeType } from './shapes.ts'

/**
 * The first migration of each sequence changes nothing: it gives version 1 a name, so that a document can say which
 * version it has and a later version can be told apart from none at all.
 */
function firstMigration(id: ReturnType<typeof versionsOf>['Initial']) {
  return { id, up: unchanged, down: unchanged }
}

/** Journeys and steps say from which others they were made. */
function originMigration(id: ReturnType<typeof versionsOf>['AddOrigin']) {
  return {
    id,
    up: (props: object) => ({ ...props, origin: null }),
    down: ({ origin: _origin, ...props }: { readonly origin?: unknown }) => props,
  }
}

function versionsOf(type: MapShapeType) {
  return createShapePropsMigrationIds(type, { Initial: 1, AddOrigin: 2 })
}

function unchanged(props: unknown) {
  return props
}

function initial(type: 'phase' | 'card') {
  return createShapePropsMigrationSequence({ sequence: [firstMigration(versionsOf(type).Initial)] })
}

function withOrigin(type: 'journey' | 'step') {
  const { Initial, AddOrigin } = versionsOf(type)
  return createShapePropsMigrationSequence({
    sequence: [firstMigration(Initial), originMigration(AddOrigin)],
  })
}

/** Migration sequences of the four shapes, one per type (`com.tldraw.shape.<type>`). */
export const mapShapeMigrations = {
  journey: withOrigin('journey'),
  phase: initial('phase'),
  step: withOrigin('step'),
  card: initial('card'),
}
