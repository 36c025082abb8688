import type { de } from './de.ts'

/** English texts of the canvas, by message id. */
export const en: Record<keyof typeof de, string> = {
  'board.palette.label': 'Building blocks',
  'board.palette.step': 'Step',
  'board.palette.phase': 'Phase',
  'board.palette.thought': 'Thought',
  'board.palette.pain': 'Pain point',
  'board.palette.idea': 'Idea',
  'board.palette.question': 'Question',
  'board.palette.document': 'Document',
  'board.palette.backstage': 'Backstage',
  'board.palette.system': 'System',
  'board.palette.hint': 'Click, or drag onto the map',
  'board.place.hint': '{kind}: click where it belongs. Esc cancels.',
  'board.add.card': 'Add {kind}',
  'board.add.step': 'Add a step',
  'board.add.firstStep': 'Add the first step',
  'board.add.phase': 'Add a phase',
  'board.new.journey': 'New citizen journey',
  'board.new.phase': 'New phase',
  'board.new.step': 'New step',
  'board.edit.title': 'Title of the citizen journey',
  'board.edit.persona': 'Name of the persona',
  'board.edit.phase': 'Title of the phase',
  'board.edit.step': 'Title of the step',
  'board.edit.card': 'Text of the card',
  'board.empty.title': 'Untitled',
  'board.empty.persona': 'Name the persona',
  'board.emotion.set': 'Feeling at “{step}”: {emotion}',
  'board.image.title': 'The image was not added.',
  'board.image.notAnImage':
    'The board takes images (JPEG, PNG, WebP, GIF, SVG). “{name}” is none of these.',
  'board.image.unreadable':
    '“{name}” cannot be read as an image. Save it as JPEG or PNG and try again.',
  'board.image.tooBig': '“{name}” is too large even when shrunk. Crop the image and try again.',
  'board.image.tooMany': 'More than {max} files were chosen at once. Add them in smaller groups.',
}
