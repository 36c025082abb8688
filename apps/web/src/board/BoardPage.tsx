import type { BoardSession } from '../api/answers.ts'

/** placeholder until the canvas exists */
export function BoardPage(props: { readonly id: string; readonly session: BoardSession }) {
  return <main>{props.session.title}</main>
}
