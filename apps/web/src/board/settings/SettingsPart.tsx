import { useId } from 'react'
import type { ReactNode } from 'react'

/** One part of the settings under its heading. */
export function SettingsPart(props: {
  readonly heading: string
  readonly form?: 'loss' | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="settings__part" data-form={props.form} aria-labelledby={id}>
      <h3 id={id}>{props.heading}</h3>
      {props.children}
    </section>
  )
}
