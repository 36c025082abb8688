/** Says that a text is shown in another language, because nobody has written it in the reader's. */
export function LanguageTag({ language }: { readonly language: string }) {
  return <span className="aw-language">{language.toUpperCase()}</span>
}
