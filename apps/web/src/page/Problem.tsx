import { CircleAlert } from 'lucide-react'

/** What went wrong, in words, announced at once. */
export function Problem({ id, text }: { readonly id?: string | undefined; readonly text: string }) {
  return (
    <p className="problem" role="alert" id={id}>
      <CircleAlert size={20} aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}
