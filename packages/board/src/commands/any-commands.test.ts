// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectLaidOut, expectNoTies, expectSoundMaps } from '../test-support/expect-sound-maps.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { anyCommand, runCommand } from '../test-support/random-command.ts'

/** As many as somebody does in a long afternoon. */
const COMMANDS = 200

test('[BO10] any 200 commands keep every map sound, undo of all brings the start back, redo the end', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: COMMANDS, maxLength: COMMANDS }), (commands) => {
      const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
      const start = store.serialize('document')
      for (const command of commands) {
        runCommand(editor, command)
        const records = store
          .allRecords()
          .filter(({ typeName }) => store.scopedTypes.document.has(typeName))
        expectSoundMaps(records)
        expectNoTies(records)
      }
      expectLaidOut(editor)
      const end = store.serialize('document')
      while (editor.getCanUndo()) editor.undo()
      expect(store.serialize('document')).toEqual(start)
      while (editor.getCanRedo()) editor.redo()
      expect(store.serialize('document')).toEqual(end)
      editor.dispose()
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 120_000)
