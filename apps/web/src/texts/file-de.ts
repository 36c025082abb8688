/** German texts of opening a board's file on the home page. */
export const fileDe: Readonly<Record<string, string>> = {
  'web.home.file.heading': 'Board-Datei öffnen',
  'web.home.file.text':
    'Ein Board, das Sie hier oder auf einem anderen Server als Datei gespeichert haben, wird zu einem neuen Board.',
  'web.home.file.button': 'Board-Datei öffnen …',
  'web.home.file.busy': 'Datei wird geöffnet …',
  'web.home.file.failed.network':
    'Der Server antwortet gerade nicht. Es wurde nichts angelegt. Bitte versuchen Sie es gleich noch einmal.',
  'web.home.file.failed.none':
    'Das ist keine Board-Datei, oder sie ist beschädigt. Es wurde nichts angelegt. Eine Board-Datei endet auf .amtsweg.zip oder .json.',
  'web.home.file.failed.large':
    'Diese Datei ist zu groß. Mehr als 64 MB nimmt der Server nicht an. Es wurde nichts angelegt.',
  'web.home.file.failed.newer':
    'Diese Datei wurde mit einer neueren Version von Amtsweg gespeichert. Es wurde nichts angelegt. Öffnen Sie sie dort, oder bitten Sie um eine Aktualisierung dieses Servers.',
  'web.home.file.failed.other': 'Die Datei konnte nicht geöffnet werden. {message}',
  'web.home.file.leftOut':
    'Das Board ist angelegt. {count} Teile der Datei kennt dieser Server nicht, sie fehlen.',
  'web.home.file.go': '„{title}“ öffnen',
}
