import { useLingui } from '@lingui/react'
import type { TemplateId } from '@amtsweg/journey'
import { useEffect, useRef, useState } from 'react'
import { templatePicture } from '../templates/template-picture.ts'
import { currentLanguage } from '../texts/start-texts.ts'
import type { TemplateCard } from './more-templates.ts'
import { StartCard } from './StartCard.tsx'
import { STARTS } from './starts.ts'
import './start-cards.css'

/** The ways to begin: the four starts, and behind a button all other templates. */
export function StartCards(props: {
  readonly value: TemplateId
  readonly onChange: (start: TemplateId) => void
}) {
  const { _ } = useLingui()
  const language = currentLanguage()
  const [hasMore, setMore] = useState(false)
  const [more, setCards] = useState<readonly TemplateCard[]>([])
  const cards = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!hasMore) return
    void import('./more-templates.ts').then(({ moreTemplates }) =>
      setCards(moreTemplates(language)),
    )
  }, [hasMore, language])
  // The button that asked for them is gone: whoever came by keyboard goes on here.
  useEffect(() => {
    if (more.length > 0) cards.current?.querySelector('input')?.focus()
  }, [more.length])

  const choice = (id: TemplateId) => ({
    id,
    isChosen: props.value === id,
    onChoose: () => props.onChange(id),
  })
  return (
    <fieldset className="starts">
      <legend className="field__label">{_('web.home.start.legend')}</legend>
      <div className="starts__cards">
        {STARTS.map((start) => (
          <StartCard
            key={start}
            {...choice(start)}
            name={_(`web.home.start.${start}.name`)}
            text={_(`web.home.start.${start}.text`)}
            picture={
              <img
                className={`start-picture start-picture--${start}`}
                src={`/starts/${start}.svg`}
                alt=""
              />
            }
          />
        ))}
      </div>
      {hasMore ? (
        <div className="starts__cards" ref={cards}>
          {more.map(({ id, name, text }) => (
            <StartCard
              key={id}
              {...choice(id)}
              name={name}
              text={text}
              picture={<img className="start-photo" src={templatePicture(id, language)} alt="" />}
            />
          ))}
        </div>
      ) : (
        <button type="button" className="button starts__more" onClick={() => setMore(true)}>
          {_('web.home.start.more')}
        </button>
      )}
    </fieldset>
  )
}
