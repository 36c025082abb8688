import { useLingui } from '@lingui/react'
import { chooseLanguage } from '../texts/start-texts.ts'
import './language-switch.css'

/** Each language under its own name, so that nobody has to read the other one first. */
const LANGUAGES = [
  { tag: 'de', name: 'Deutsch', short: 'DE' },
  { tag: 'en', name: 'English', short: 'EN' },
] as const

/** Two buttons; `short` shows the tags only, for the board's narrow bar. */
export function LanguageSwitch({ form }: { readonly form: 'full' | 'short' }) {
  const { i18n, _ } = useLingui()
  return (
    <fieldset className="language-switch" aria-label={_('web.language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language.tag}
          type="button"
          lang={language.tag}
          className="language-switch__choice"
          aria-pressed={i18n.locale === language.tag}
          title={language.name}
          onClick={() => chooseLanguage(language.tag)}
        >
          {form === 'full' ? language.name : <ShortName {...language} />}
        </button>
      ))}
    </fieldset>
  )
}

function ShortName({ short, name }: { readonly short: string; readonly name: string }) {
  return (
    <>
      {short}
      <span className="visually-hidden">{` ${name}`}</span>
    </>
  )
}
