import { Component } from 'react'
import type { ReactNode } from 'react'
import { CrashPage } from './CrashPage.tsx'

/** Shows a page in words when a component throws or a part of the page cannot be loaded. */
export class CrashGuard extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true }
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashPage /> : this.props.children
  }
}
