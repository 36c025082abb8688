/** English texts of the export panel, loaded with it. Every id is in both languages. */
export const exportEn: Readonly<Record<string, string>> = {
  'web.export.picture.heading': 'As an image',
  'web.export.what.legend': 'What?',
  'web.export.what.journey': 'Citizen journey',
  'web.export.what.journey.none': 'there is none on this page',
  'web.export.what.selection.none': 'nothing is selected',
  'web.export.what.selection': 'Selection',
  'web.export.what.board': 'Whole board',
  'web.export.format.legend': 'Format',
  'web.export.format.png': 'PNG',
  'web.export.format.png.hint': 'for reports and chats',
  'web.export.format.svg': 'SVG',
  'web.export.format.svg.hint': 'for print, any size',
  'web.export.scale.legend': 'Size',
  'web.export.scale.value': '{scale}x',
  'web.export.save': 'Save image',
  'web.export.saving': 'Making the image …',
  'web.export.saved': '“{name}” is in your downloads.',
  'web.export.failed.nothing.journey':
    'There is no citizen journey on this page of the board. Choose “Whole board”.',
  'web.export.failed.nothing.selection':
    'Nothing is selected. Close this window, select something and open it again.',
  'web.export.failed.nothing.board': 'There is nothing on this page of the board yet.',
  'web.export.failed.too_large.scale':
    'In this size the image would be larger than the browser allows. {scale}x works.',
  'web.export.failed.too_large.svg':
    'The image would be larger than the browser allows. Choose the format SVG.',
  'web.export.failed.other':
    'The image could not be made. The board is unchanged. Try again with a smaller size.',
  'web.export.data.heading': 'As data',
  'web.export.data.csv.label': 'Table (CSV)',
  'web.export.data.csv.hint': 'All steps, for Excel',
  'web.export.data.md.label': 'Report (Markdown)',
  'web.export.data.md.hint': 'Figures, phases, pain points, ideas',
  'web.export.data.mmd.label': 'Diagram (Mermaid)',
  'web.export.data.mmd.hint': 'Phases, steps, emotion, who acts',
  'web.export.data.cjml.label': 'Exchange (CJML 2.0)',
  'web.export.data.cjml.hint': 'Touchpoints for other tools',
  'web.export.data.json.label': 'Board (JSON)',
  'web.export.data.json.hint': 'Everything, lossless',
  'web.export.data.busy': 'Fetching the file …',
  'web.export.data.failed':
    'The file could not be fetched. The board is unchanged. Please try again.',
}
