import type { Language } from '@amtsweg/journey'

/** Birds of the same rank in both languages: short, kind, without a gender to get wrong. */
const BIRDS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Amsel',
    'Buchfink',
    'Dohle',
    'Eisvogel',
    'Feldlerche',
    'Goldammer',
    'Haubentaucher',
    'Kiebitz',
    'Kleiber',
    'Kranich',
    'Mauersegler',
    'Nachtigall',
    'Pirol',
    'Rotkehlchen',
    'Schwalbe',
    'Stieglitz',
    'Wiedehopf',
    'Zaunkönig',
  ],
  en: [
    'Blackbird',
    'Chaffinch',
    'Jackdaw',
    'Kingfisher',
    'Skylark',
    'Yellowhammer',
    'Grebe',
    'Lapwing',
    'Nuthatch',
    'Crane',
    'Swift',
    'Nightingale',
    'Oriole',
    'Robin',
    'Swallow',
    'Goldfinch',
    'Hoopoe',
    'Wren',
  ],
}

/** A pseudonym for someone who does not want to give a name; `chance` is in [0, 1). */
export function suggestedName(language: Language, chance: number): string {
  const names = BIRDS[language]
  return names[Math.floor(chance * names.length)] ?? names[0] ?? ''
}
