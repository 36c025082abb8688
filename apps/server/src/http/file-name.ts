const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A file name from a board's title that every system takes: `bauantrag-einfamilienhaus.csv`, with a word `-bericht.pdf`. */
export function fileName(title: string, extension: string, word?: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const stem = plain === '' ? 'amtsweg' : plain
  return `${word === undefined ? stem : `${stem}-${word}`}.${extension}`
}
