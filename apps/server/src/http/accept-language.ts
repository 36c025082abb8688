import type { Language } from '@amtsweg/journey'

/** The reader's language by the `Accept-Language` header; German when it names neither of ours. */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(readWish)
  const best = wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
    .find((tag) => tag === 'de' || tag === 'en')
  return best === 'en' ? 'en' : 'de'
}

function readWish(part: string): { readonly tag: string; readonly weight: number } {
  const [range = '', ...parameters] = part.trim().split(';')
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
  const weight = Number(quality.find((value) => value !== undefined) ?? 1)
  return {
    tag: range.split('-')[0]?.toLowerCase() ?? '',
    weight: Number.isNaN(weight) ? 0 : weight,
  }
}
