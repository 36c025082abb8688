const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A file name from a board's title that every system takes: `bauantrag-einfamilienhaus.csv`. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'amtsweg' : plain}.${extension}`
}
