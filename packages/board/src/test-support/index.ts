export { expectLaidOut, expectSoundMaps } from './expect-sound-maps.ts'
export { headlessEditor, headlessEditorOf } from './headless-editor.ts'
export { anyCommand, runCommand } from './random-command.ts'
