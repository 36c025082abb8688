import type { Language } from '@amtsweg/journey'

/** Codes of the errors that the interface answers with, each with what a person reads. */
export const ERROR_TEXTS = {
  bad_json: {
    de: 'Das ist kein vollständiges JSON: In Zeile {line}, Spalte {column} geht es nicht weiter.',
    en: 'This is not complete JSON: it breaks off in line {line}, column {column}.',
  },
  interrupted: {
    de: 'Die Übertragung ist abgebrochen.',
    en: 'The transfer broke off.',
  },
  bad_request: {
    de: 'Die Angabe „{path}“ fehlt oder passt nicht: {detail}',
    en: 'The field “{path}” is missing or does not fit: {detail}',
  },
  bad_journey: {
    de: 'Die Bürgerreise lässt sich nicht lesen: {detail}',
    en: 'The journey cannot be read: {detail}',
  },
  no_board_file: {
    de: 'Das ist keine Board-Datei, oder sie ist beschädigt. Es wurde nichts angelegt.',
    en: 'This is not a board file, or it is damaged. Nothing was made.',
  },
  file_too_large: {
    de: 'Diese Board-Datei ist ausgepackt zu groß. Es wurde nichts angelegt.',
    en: 'Unpacked, this board file is too large. Nothing was made.',
  },
  newer_file: {
    de: 'Diese Board-Datei wurde mit einer neueren Version von Amtsweg gespeichert und kann hier nicht geöffnet werden.',
    en: 'This board file was saved by a newer version of Amtsweg and cannot be opened here.',
  },
  no_image: {
    de: 'Das ist kein Bild im Format PNG, JPEG oder WebP, oder es ist beschädigt. Es wurde nicht gespeichert.',
    en: 'This is not an image in PNG, JPEG or WebP, or it is damaged. It was not stored.',
  },
  image_too_large: {
    de: 'Das Bild ist zu groß: Keine Seite darf länger als {limit} Pixel sein. Es wurde nicht gespeichert.',
    en: 'The image is too large: no side may be longer than {limit} pixels. It was not stored.',
  },
  image_metadata: {
    de: 'Das Bild enthält Angaben wie Ort, Zeit oder Gerät. Bitte entfernen Sie diese zuerst. Es wurde nicht gespeichert.',
    en: 'The image tells of place, time or device. Please remove that first. It was not stored.',
  },
  images_full: {
    de: 'Auf diesem Board ist kein Platz mehr für Bilder. Alle anderen Bilder sind sicher; löschen Sie einige, die nicht mehr gebraucht werden.',
    en: 'There is no more room for images on this board. All other images are safe; delete some that are not needed any more.',
  },
  no_page: {
    de: 'Auf diesem Board gibt es keine Seite, auf die die Bürgerreise passt.',
    en: 'This board has no page to put the journey on.',
  },
  board_full: {
    de: 'Das Board ist voll: Es fasst {limit} Formen und Karten. Nichts wurde hinzugefügt, und nichts ging verloren.',
    en: 'The board is full: it holds {limit} shapes and cards. Nothing was added, and nothing was lost.',
  },
  no_session: {
    de: 'Bitte öffnen Sie das Board zuerst über seinen Link.',
    en: 'Please open the board by its link first.',
  },
  wrong_key: {
    de: 'Dieser Link gilt nicht oder nicht mehr.',
    en: 'This link is not valid, or not valid any more.',
  },
  code_required: {
    de: 'Auf diesem Server legt ein Board an, wer den Code dafür kennt.',
    en: 'On this server a board is made by those who know the code.',
  },
  wrong_code: {
    de: 'Dieser Code ist nicht der richtige.',
    en: 'This is not the right code.',
  },
  removed: {
    de: 'Die Moderation hat Ihren Zugang zu diesem Board beendet.',
    en: 'The facilitator has ended your access to this board.',
  },
  own_person: {
    de: 'Ihren eigenen Zugang können Sie hier nicht ändern.',
    en: 'You cannot change your own access here.',
  },
  own_link: {
    de: 'Der Link, mit dem Sie selbst hier sind, lässt sich nur erneuern, nicht abschalten.',
    en: 'The link that you came by can only be renewed, not switched off.',
  },
  unknown_person: {
    de: 'Diese Person ist nicht mehr auf dem Board.',
    en: 'This person is not on the board any more.',
  },
  unknown_code: {
    de: 'Diesen Code gibt es nicht, oder er gilt nicht mehr.',
    en: 'There is no such code, or it is not valid any more.',
  },
  paused: {
    de: 'Das Bearbeiten ist gerade pausiert.',
    en: 'Editing is paused right now.',
  },
  forbidden: {
    de: 'Ihr Link erlaubt das nicht.',
    en: 'Your link does not allow this.',
  },
  wrong_origin: {
    de: 'Diese Anfrage kommt von einer fremden Seite.',
    en: 'This request comes from a foreign page.',
  },
  unknown_board: {
    de: 'Dieses Board gibt es nicht, oder es wurde gelöscht.',
    en: 'There is no such board, or it was deleted.',
  },
  unknown_state: {
    de: 'Diesen Stand gibt es nicht, oder er wird nicht mehr aufbewahrt.',
    en: 'There is no such state, or it is not kept any more.',
  },
  too_many_points: {
    de: 'Auf diesem Board haben schon {limit} Stände einen Namen; mehr gehen nicht.',
    en: 'This board has {limit} named states already, which is all it takes.',
  },
  not_found: {
    de: 'Diese Adresse gibt es hier nicht.',
    en: 'There is no such address here.',
  },
  too_large: {
    de: 'Das ist zu groß: Höchstens {limit} MB werden angenommen.',
    en: 'This is too large: at most {limit} MB are accepted.',
  },
  unsupported_type: {
    de: 'Der Inhalt muss JSON (application/json) oder, wo es passt, CSV (text/csv) oder eine Board-Datei (application/zip) sein.',
    en: 'The content must be JSON (application/json) or, where it fits, CSV (text/csv) or a board file (application/zip).',
  },
  upgrade_required: {
    de: 'Diese Adresse ist für WebSockets.',
    en: 'This address is for WebSockets.',
  },
  too_many: {
    de: 'Das waren zu viele Versuche. Bitte warten Sie eine Minute.',
    en: 'Too many attempts. Please wait a minute.',
  },
  unavailable: {
    de: 'Gerade kann nichts gespeichert werden. Bitte versuchen Sie es gleich noch einmal.',
    en: 'Nothing can be stored right now. Please try again in a moment.',
  },
  newer_board: {
    de: 'Dieses Board wurde mit einer neueren Version gespeichert und kann hier nicht geöffnet werden.',
    en: 'This board was stored by a newer version and cannot be opened here.',
  },
  nothing_to_draw: {
    de: 'Auf diesem Board ist noch nichts zu sehen. Legen Sie eine Bürgerreise oder eine Notiz an, dann wird daraus ein Bild.',
    en: 'There is nothing to see on this board yet. Add a journey or a note, and a picture can be made of it.',
  },
  unknown_part: {
    de: 'Diese Seite oder Bürgerreise gibt es auf dem Board nicht.',
    en: 'This board has no such page or journey.',
  },
  picture_too_large: {
    de: 'So groß geht das Bild nicht: höchstens {limit} (Maßstab bei PNG, Blätter bei PDF).',
    en: 'The picture cannot be as large as that: at most {limit} (scale of a PNG, sheets of a PDF).',
  },
  pictures_busy: {
    de: 'Es werden gerade viele Bilder gemacht. Bitte versuchen Sie es gleich noch einmal.',
    en: 'Many pictures are being made right now. Please try again in a moment.',
  },
  picture_failed: {
    de: 'Das Bild ist nicht gelungen: Es dauerte zu lange oder brauchte zu viel Speicher. Am Board hat sich nichts geändert.',
    en: 'The picture could not be made: it took too long or too much memory. Nothing has changed on the board.',
  },
  internal: {
    de: 'Auf dem Server ist ein Fehler aufgetreten.',
    en: 'Something went wrong on the server.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Code of an error. */
export type ErrorCode = keyof typeof ERROR_TEXTS

/** The sentence for a code, with its places filled in. */
export function errorText(
  code: ErrorCode,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return ERROR_TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  )
}
